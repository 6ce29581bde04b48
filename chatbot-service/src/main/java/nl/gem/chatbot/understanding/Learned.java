package nl.gem.chatbot.understanding;

/** What is learned from phrasings alone. */
record Learned(Vocabulary vocabulary, TopicWeights weights, NearestPhrasings phrasings, Languages languages) {}
