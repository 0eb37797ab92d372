/** 忽略: words and rules that the writer wants to hear no more of, kept in settings. */
import { ConfigurationTarget, commands, type Disposable, window, workspace } from 'vscode';

type Where = 'user' | 'workspace';

/** The two commands that the server's quick fixes call; each can be taken back from its message. */
export function registerIgnoring(): Disposable[] {
  return [
    commands.registerCommand('gongwen.allowWord', (word: string, where: Where) => allowWord(word, where)),
    commands.registerCommand('gongwen.setRule', (id: string, level: string, where: Where) =>
      setRule(id, level, where),
    ),
  ];
}

async function allowWord(word: string, where: Where): Promise<void> {
  const words = ownValue<string[]>('allow', where) ?? [];
  if (words.includes(word)) return;
  await change('allow', [...words, word], where, `不再报告“${word}”`);
}

async function setRule(id: string, level: string, where: Where): Promise<void> {
  await change(
    `rules.${id}`,
    level,
    where,
    level === 'off' ? `规则 ${id} 已关闭` : `规则 ${id} 已改为 ${level}`,
  );
}

async function change(key: string, value: unknown, where: Where, message: string): Promise<void> {
  const before = ownValue(key, where);
  await workspace.getConfiguration('gongwen').update(key, value, target(where));
  // Not awaited: the message may stand long after the quick fix is done.
  void window.showInformationMessage(`${message}（${scope(where)}设置）`, '撤销').then((answer) => {
    if (answer) return workspace.getConfiguration('gongwen').update(key, before, target(where));
  });
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
