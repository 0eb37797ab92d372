/** Drafts of the everyday genres as people write them, and what goes wrong in them. */
import type { Case } from './statutory.ts';

export const everyday: readonly Case[] = [];
