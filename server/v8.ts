/** How V8 runs in the processes of ours; loaded for its effect. */
import { setFlagsFromString } from 'node:v8';

// Else every regular expression is compiled twice, at its first use to bytecode and then to machine code: a fifth of the
// time that the first check of a draft takes.
setFlagsFromString('--no-regexp-tier-up');

// Else memory is swept only when there is up to four times as much of it as is in use.
setFlagsFromString('--heap-growing-percent=50');
