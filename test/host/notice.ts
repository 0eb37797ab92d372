/** A 通知 in which nothing is wrong but what `body`, its fifth line, brings along. */
export const notice = (body: string): string =>
  `# 关于做好防汛工作的通知\n\n各单位：\n\n${body}\n\n某县防汛抗旱指挥部办公室\n\n2025年6月5日\n`;

/** The line of the body, counted from 1. */
export const BODY = 5;

export const repeated = notice('要全面全面落实责任。');
