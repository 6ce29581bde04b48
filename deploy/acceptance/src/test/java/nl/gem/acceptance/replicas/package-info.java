/**
 * Two replicas of the chatbot and of live chat behind proxies without stickiness, while replicas are killed or replaced. The
 * clients here never give up; what each of them received is kept in a journal, and judged afterwards by rules that are pure code.
 */
@NullMarked
package nl.gem.acceptance.replicas;

import org.jspecify.annotations.NullMarked;
