/** The language status of a document, under the `{}` of the status bar: 文种 and 结构, findings, and whether it is checked. */
import {
  commands,
  Disposable,
  type DocumentSelector,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Status, StatusBoard } from './status-board.ts';

interface Text {
  readonly text: string;
  readonly detail?: string;
  readonly command: LanguageStatusItem['command'];
}

const restart = { command: 'gongwen.restartServer', title: '重新启动' };
const problems = { command: 'workbench.actions.view.problems', title: '查看' };
const structure = { command: 'gongwen.showStructure', title: '显示结构' };
const toggle = (title: string) => ({ command: 'gongwen.toggleFile', title });
const setting = (name: string) => ({
  command: 'workbench.action.openSettings',
  title: '设置',
  arguments: [`gongwen.${name}`],
});

const SKIPPED: Readonly<Record<NonNullable<Status['skipped']>, Text>> = {
  file: { text: '公文检查：关', detail: '文件里写明不查', command: toggle('对本文件启用') },
  enable: { text: '公文检查：关', detail: '设置里已停用', command: setting('enable') },
  files: { text: '公文检查：跳过', detail: '设置里排除了这个文件', command: setting('files') },
  form: { text: '公文检查：跳过', detail: '不像公文', command: setting('enable') },
};

/** The entries, shown for documents of `selector`, and what keeps them up to date. */
export function showLanguageStatus(
  client: Promise<BaseLanguageClient>,
  board: StatusBoard,
  selector: DocumentSelector,
): Disposable[] {
  const create = (id: string, name: string) =>
    Object.assign(languages.createLanguageStatusItem(`gongwen.${id}`, selector), { name });
  const form = create('structure', '公文文种和结构');
  const result = create('result', '公文检查结果');
  const power = create('power', '公文检查开关');
  const parts: Disposable[] = [form, result, power];
  // Of the server.
  let state: 'starting' | 'running' | 'stopped' = 'starting';

  const refresh = () => {
    const document = window.activeTextEditor?.document;
    const status = document && board.get(document);
    const stopped = state === 'stopped';
    show(form, describeForm(status));
    show(result, stopped ? { text: '检查服务没有运行', command: restart } : describeResult(status));
    show(power, describePower(status));
    // Of a document that is not checked there is nothing else to tell.
    form.selector = status?.skipped ? [] : selector;
    result.selector = status?.skipped && !stopped ? [] : selector;
    result.busy = state === 'starting';
    result.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    // For keys and menus: they keep out of Markdown that is no 公文.
    void commands.executeCommand('setContext', 'gongwen.official', status?.official === true);
  };
  refresh();
  parts.push(board.onDidChange(refresh), window.onDidChangeActiveTextEditor(refresh));
  void client.then(async (made) => {
    const { State } = await import('vscode-languageclient');
    parts.push(
      made.onDidChangeState(({ newState }) => {
        state = newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped';
        refresh();
      }),
    );
  });
  return [{ dispose: () => Disposable.from(...parts).dispose() }];
}

function show(item: LanguageStatusItem, text: Text): void {
  Object.assign(item, { detail: undefined }, text);
}

function describeForm(status: Status | undefined): Text {
  if (!status) return { text: '文种：尚未检查', command: structure };
  const { missing, moved, genres } = status;
  const faults = [missing.length > 0 && `缺少${missing.join('、')}`, moved > 0 && `${moved} 处位置不当`];
  const names = [...new Set(genres)].join('、');
  if (!names) return { text: '文种：未认出', command: structure };
  return {
    text: `文种：${names}`,
    detail: faults.filter(Boolean).join('，') || '结构完整',
    command: structure,
  };
}

function describeResult(status: Status | undefined): Text {
  if (!status) return { text: '尚未检查', command: problems };
  return { text: status.findings === 0 ? '没有发现问题' : `${status.findings} 处待看`, command: problems };
}

function describePower(status: Status | undefined): Text {
  if (status?.skipped) return SKIPPED[status.skipped];
  const command = toggle('对本文件停用');
  if (!status?.slow) return { text: '公文检查：开', command };
  return { text: '公文检查：慢', detail: `上次用了 ${status.slow / 1000} 秒`, command };
}
