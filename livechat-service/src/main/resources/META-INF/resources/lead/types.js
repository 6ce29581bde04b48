// @ts-check
/**
 * Shapes that the API sends and takes, for the type checker only.
 *
 * @typedef {{name: string, roles: string[], articles?: string}} Me
 *
 * @typedef {'available' | 'away' | 'offline'} Status
 * @typedef {{id: string, name: string, status: Status, active: number, capacity: number}} AgentNow
 * @typedef {{id: string, name: string, open: boolean, opensAt?: string, until?: string, waiting: number, longestWaitSeconds?: number}} TeamNow
 * @typedef {{agents: AgentNow[], teams: TeamNow[], waiting: number, longestWaitSeconds?: number, handledToday: number,
 *   meanHandlingSeconds?: number}} DeskNow
 *
 * @typedef {{id: string, name: string, hours: string, topics: string[]}} Team
 * @typedef {{day: string, name: string}} Holiday
 * @typedef {{teams: string[], capacity?: number | null}} AgentPlan
 * @typedef {{firstAnswerSeconds: number | null, answerSeconds: number | null, reservedSeconds: number | null}} Patience null: not a whole number
 * @typedef {{id: string, title: string, text: {nl: string, en: string}}} CannedAnswer
 *
 * @typedef {object} Plan
 * @property {number} version
 * @property {Team[]} teams the first takes what no other names
 * @property {Holiday[]} holidays
 * @property {number | null} capacity null: not a whole number
 * @property {Record<string, AgentPlan>} agents what differs from the standard, by the agent's id
 * @property {Patience} patience
 * @property {boolean} waitWithoutAgents
 * @property {CannedAnswer[]} cannedAnswers
 *
 * @typedef {{version: number, changedBy: string, changedAt: string, changed: string[]}} Version
 * @typedef {{field?: string, detail: string}} Mistake
 */
export {};
