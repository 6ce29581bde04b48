/**
 * The shapes that the widget's modules share, for the type checker in an editor (`// @ts-check`); browsers never load
 * this file.
 */
declare namespace Gem {
  type Locale = 'nl' | 'en';
  type Texts = typeof import('./texts/nl.js').nl;
  type Conversation = import('./conversation.js').Conversation;
  type Announcer = import('./announcer.js').Announcer;
  type Owner = 'gem' | 'queue' | 'agent' | 'closed';
  type LinkState = 'connecting' | 'open' | 'lost' | 'refused' | 'idle';
  type Format = 'html' | 'txt' | 'json';
  type Outcome = 'done' | 'not-found' | 'failed';

  /** A frame of the resident socket, as the protocol describes it per type. */
  type Frame = { type: string; [field: string]: any };
  type Command = Frame & { clientId: string };
  type Choice = { topic: string; title: string };
  type Notice = { text: string; available: boolean; opensAt?: string; phone: string };
  type Problem = { code: string; text?: string };

  /** What waits for its echo: kept, acknowledged without one, or refused. */
  type Outgoing = { command: Command; text: string; error?: string; stored?: boolean };

  interface Message {
    seq: number;
    author: string;
    kind: string;
    name?: string;
    text: string;
    sentAt: string;
    clientId?: string;
    replyTo?: number;
    topic?: string;
    links?: { title: string; url: string }[];
    choices?: Choice[];
    offerHandover?: boolean;
  }

  /** What this tab remembers between pages. */
  interface Saved {
    id: string;
    token: string;
    deletedAt: string;
    disclosure: string;
    /** The language of the conversation. */
    locale: Locale;
    training: boolean;
    /** Thumbs by seq. */
    feedback: Record<string, boolean>;
    /** The last seq that was read out. */
    heard: number;
    open: boolean;
  }

  /** What a link asks of its conversation. */
  interface Peer {
    /** The first frame of a connection: `start` or `resume`. */
    hello(): Frame;
    receive(frame: Frame): void;
    changed(state: LinkState): void;
    /** True when a connection that ended need not come back by itself. */
    isOver(): boolean;
  }

  /** What the views of one conversation share. */
  interface Stage {
    conversation: Conversation;
    t: Texts;
    locale: Locale;
    /** Where the widget comes from; its service listens there too. */
    base: URL;
    acts: Acts;
  }

  /** What the views of one conversation can set off. */
  interface Acts {
    choose(choice: Choice): void;
    talk(): void;
    say(text: string): void;
    type(): void;
    end(): void;
    again(): void;
    wipe(): void;
    erase(): void;
    erased(wasThere: boolean): void;
    /** Leaves the menu. */
    back(): void;
    /** Where the focus goes when what had it disappears. */
    away(): void;
    announce(text: string): void;
    /** The thumbs under an answer, once their code is there. */
    feedback(seq: number): import('./feedback-view.js').FeedbackView | undefined;
  }

  /** The element of the loader, as the panel sees it. */
  interface Host extends HTMLElement {
    locale: Locale;
    swap(open: boolean): void;
    focusLauncher(): void;
    showUnread(messages: number): void;
  }
}
