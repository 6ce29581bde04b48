// @ts-check
/** What the form for a rating says; apart from the other texts, since nobody needs it before the end. */
export const ratingTexts = {
  nl: {
    rate: 'Hoe vond je dit gesprek?',
    rateHint: '1 is heel slecht, 5 is heel goed.',
    rateComment: 'Wil je er iets bij zeggen? (niet verplicht)',
    sendRate: 'Verstuur beoordeling',
    rateFirst: 'Kies eerst een cijfer van 1 tot en met 5.',
    rated: 'Bedankt voor je beoordeling.',
  },
  en: {
    rate: 'What did you think of this conversation?',
    rateHint: '1 is very bad, 5 is very good.',
    rateComment: 'Would you like to add something? (optional)',
    sendRate: 'Send rating',
    rateFirst: 'First choose a score from 1 to 5.',
    rated: 'Thank you for your rating.',
  },
};
