/** 忽略: words and rules that the writer wants to hear no more of, kept in settings. */
import { ConfigurationTarget, commands, type Disposable, window, workspace } from 'vscode';

type Where = 'user' | 'workspace';

interface Ignored {
  readonly label: string;
  readonly description: string;
  restore(): Thenable<void>;
}

/** The commands that the server's quick fixes call, each to be taken back from its message, and 管理忽略项 for later. */
export function registerIgnoring(): Disposable[] {
  return [
    commands.registerCommand('gongwen.allowWord', (word: string, where: Where) => allowWord(word, where)),
    commands.registerCommand('gongwen.disableRule', (id: string, where: Where) => disableRule(id, where)),
    commands.registerCommand('gongwen.manageIgnored', manage),
  ];
}

async function allowWord(word: string, where: Where): Promise<void> {
  const words = allowed(where);
  if (words.includes(word)) return;
  await write('allow', [...words, word], where);
  offerUndo(`不再报告“${word}”`, where, () => forbidWord(word, where));
}

async function disableRule(id: string, where: Where): Promise<void> {
  const key = `rules.${id}`;
  const before = ownValue(key, where);
  await write(key, 'off', where);
  offerUndo(`规则 ${id} 已关闭`, where, async () => {
    if (ownValue(key, where) === 'off') await write(key, before, where);
  });
}

/** Not awaited: the message may stand long after the quick fix is done, and the settings may change meanwhile. */
function offerUndo(message: string, where: Where, undo: () => Thenable<void>): void {
  void window.showInformationMessage(`${message}（${scope(where)}设置）`, '撤销').then((answer) => {
    if (answer) return undo();
  });
}

function allowed(where: Where): string[] {
  return ownValue<string[]>('allow', where) ?? [];
}

function forbidWord(word: string, where: Where): Thenable<void> {
  const left = allowed(where).filter((one) => one !== word);
  return write('allow', left.length > 0 ? left : undefined, where);
}

function write(key: string, value: unknown, where: Where): Thenable<void> {
  return workspace.getConfiguration('gongwen').update(key, value, target(where));
}

function ownValue<T>(key: string, where: Where): T | undefined {
  const values = workspace.getConfiguration('gongwen').inspect<T>(key);
  return target(where) === ConfigurationTarget.Global ? values?.globalValue : values?.workspaceValue;
}

/** Without a folder there are no workspace settings to write to. */
function target(where: Where): ConfigurationTarget {
  return where === 'workspace' && workspace.workspaceFolders
    ? ConfigurationTarget.Workspace
    : ConfigurationTarget.Global;
}

function scope(where: Where): string {
  return target(where) === ConfigurationTarget.Global ? '用户' : '工作区';
}

async function manage(): Promise<void> {
  const ignored = (['workspace', 'user'] as const).flatMap((where) =>
    where === 'workspace' && !workspace.workspaceFolders
      ? []
      : [...ignoredWords(where), ...ignoredRules(where)],
  );
  const chosen = await window.showQuickPick(ignored, {
    title: '管理忽略项',
    placeHolder: ignored.length > 0 ? '勾选要恢复检查的字词和规则' : '设置里没有忽略任何字词和规则',
    canPickMany: true,
  });
  for (const one of chosen ?? []) await one.restore();
}

function ignoredWords(where: Where): Ignored[] {
  return allowed(where).map((word) => ({
    label: word,
    description: `字词，${scope(where)}设置`,
    restore: () => forbidWord(word, where),
  }));
}

function ignoredRules(where: Where): Ignored[] {
  return Object.entries(ownValue<Record<string, string>>('rules', where) ?? {}).flatMap(([id, level]) =>
    level === 'off'
      ? {
          label: id,
          description: `规则，${scope(where)}设置`,
          restore: () => write(`rules.${id}`, undefined, where),
        }
      : [],
  );
}
