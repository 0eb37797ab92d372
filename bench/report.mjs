/** The table: rows in the order they are measured, printed and written as Markdown. */
import { cpus, loadavg, totalmem } from 'node:os';

const HEAD = ['测项', 'gongwen', '对照', '对照的数', '相比', '目标', ''];

export class Report {
  #rows = [];

  /**
   * One row: `ours` and `theirs` in `unit`, `ratio` as the goal counts it. `goal` is { most } or { least }; it is compared
   * with the ratio where it is `of` that, else with our figure.
   */
  add({ what, ours, peer = '', theirs, unit = '', ratio, goal }) {
    const figure = goal?.of === 'ratio' ? ratio : ours;
    const met = goal && (goal.most !== undefined ? figure <= goal.most : figure >= goal.least);
    const target =
      goal &&
      `${goal.most !== undefined ? '≤' : '≥'} ${goal.most ?? goal.least}${goal.of === 'ratio' ? '×' : ` ${unit}`}`;
    const cells = [
      ...[what, show(ours, unit), peer, show(theirs, unit)],
      ...[ratio === undefined ? '' : `${digits(ratio)}×`, target ?? '', goal ? (met ? '✓' : '✗') : ''],
    ];
    this.#rows.push(cells);
    process.stderr.write(`${cells.filter(Boolean).join(' · ')}\n`);
  }

  /** The table, under a line that says what was measured where and when. */
  markdown(versions, rounds) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const machine = `${cpus()[0]?.model.trim()} × ${cpus().length}，${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.versions.node}，负载 ${loadavg()[2].toFixed(1)}`;
    return [
      `${new Date().toISOString().slice(0, 10)}，${machine}；${versions.join('，')}。`,
      `同一轮里轮流测量，取 ${rounds} 轮新进程的中位数；“相比”是同一轮两数之比的中位数。`,
      '',
      line(HEAD),
      line(HEAD.map((_, i) => (i === 1 || i === 3 || i === 4 ? '--:' : '---'))),
      ...this.#rows.map(line),
      '',
    ].join('\n');
  }
}

function show(figure, unit) {
  if (figure === undefined) return '';
  return typeof figure === 'number' ? `${digits(figure)}${unit && ` ${unit}`}` : figure;
}

function digits(figure) {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}
