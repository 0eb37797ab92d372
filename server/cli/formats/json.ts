/** jsonl: one finding a line; json: the same objects in one array. */
import { type Checked, locate } from '../report.ts';
import type { Format } from './index.ts';

const records = (checked: Checked) =>
  locate(checked).map((found) => JSON.stringify({ file: checked.file, ...found }));

export const jsonl: Format = {
  head: '',
  file: (checked) =>
    records(checked)
      .map((record) => `${record}\n`)
      .join(''),
  between: '',
  tail: () => '',
};

export const json: Format = {
  head: '[\n',
  file: (checked) => records(checked).join(',\n'),
  between: ',\n',
  tail: () => '\n]\n',
};
