// @ts-check
/**
 * Shapes that travel over the agent socket, for the type checker only.
 *
 * @typedef {{conversationId: string, waitingSince: string, topic?: string, locale: string, historyShared: boolean, team?: string, forYou?: boolean}} Waiting
 *
 * @typedef {object} Message
 * @property {number} seq
 * @property {'resident' | 'gem' | 'agent' | 'system'} author
 * @property {string} kind
 * @property {string} [name]
 * @property {string} text
 * @property {string} sentAt
 * @property {string} [clientId]
 * @property {{title: string, url: string}[]} [links]
 * @property {{topic: string, title: string}[]} [choices]
 *
 * @typedef {{clientId: string, name: string, text: string, sentAt: string}} Note
 *
 * @typedef {'answered' | 'back-to-gem' | 'referred'} Outcome
 *
 * Exactly one of `toAgent` and `toTeam`.
 * @typedef {{toAgent?: string, toTeam?: string, note?: string}} Transfer
 *
 * How the agent parts from a conversation, until the server has answered.
 * @typedef {{clientId: string, type: 'close', outcome: Outcome} | ({clientId: string, type: 'transfer'} & Transfer)} Leaving
 *
 * Something the agent wrote that has no answer yet, or was turned down (`refusal` says why).
 * @typedef {{clientId: string, type: 'say' | 'note', text: string, refusal?: string}} Outgoing
 *
 * What is known of a conversation beside its messages.
 * @typedef {object} Facts
 * @property {string} [waitingSince]
 * @property {string} [topic]
 * @property {string} [locale]
 * @property {boolean} [historyShared]
 * @property {string} [team]
 * @property {string} [acceptedAt]
 *
 * @typedef {'available' | 'away'} Presence
 *
 * Who is signed in. `articles`: base address of the chatbot, where answers can be searched.
 * @typedef {{id?: string, name: string, roles: string[], articles?: string}} Me
 *
 * `free`: places left for conversations.
 * @typedef {{id: string, name: string, status: 'available' | 'away' | 'offline', free: number}} Colleague
 *
 * `available`: how many of its agents are.
 * @typedef {{id: string, name: string, open: boolean, available: number}} TeamOfDesk
 *
 * @typedef {{type: string, conversationId: string} & Record<string, any>} Frame
 */
export {};
