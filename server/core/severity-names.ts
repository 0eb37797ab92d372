/** What the levels are called to the writer, gravest first. */
import type { Severity } from './model.ts';

export const severityNames: Readonly<Record<Severity | 'off', string>> = {
  error: '错误',
  warning: '警告',
  info: '信息',
  hint: '提示',
  off: '关闭',
};
