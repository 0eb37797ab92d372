/** Phrases whose sentences stand in a document as often as they are needed. */
import repeated from './lexicon/passages-repeated.json';

export const usualPhrases: readonly string[] = repeated.usual;
