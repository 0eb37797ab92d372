/** Why a file could not be read or written, in Chinese. */

/** A file that we will not read or write; the message says why, in Chinese. */
export class Refusal extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  ENOTDIR: '没有这个文件',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '是文件夹，不是文件',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只读',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '文件名太长',
  ERR_FS_FILE_TOO_LARGE: '文件太大',
  ERR_STRING_TOO_LONG: '文件太大',
};

/** A short reason for an error of the file system or of an encoding; undefined for any other: that is a fault of ours. */
export function reason(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  const { code: given, path } = error as { code?: unknown; path?: unknown };
  const code = String(given);
  // Only of what is not there: both signs may stand in a name.
  if (code === 'ENOENT' && typeof path === 'string') {
    if (path.includes('\uFFFD')) return '名称不是 UTF-8，读不了，请先改名';
    if (/[*?]/.test(path)) return '没有这个文件；通配符在这里不展开，可以写文件夹';
  }
  return REASONS[code] ?? (/^E[A-Z]+$/.test(code) ? `读写出错（${code}）` : undefined);
}
