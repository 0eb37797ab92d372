/** The language status of a 公文: 文种, findings, and whether the file is checked. */
import {
  commands,
  type Disposable,
  type DocumentSelector,
  LanguageStatusSeverity,
  languages,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Status, StatusBoard } from './status-board.ts';

interface Text {
  readonly text: string;
  readonly detail?: string;
  readonly command: { readonly command: string; readonly title: string; readonly arguments?: unknown[] };
}

const restart = { command: 'gongwen.restartServer', title: '重新启动' };
const problems = { command: 'workbench.actions.view.problems', title: '查看' };
const toggle = (title: string) => ({ command: 'gongwen.toggleFile', title });
const setting = { command: 'workbench.action.openSettings', title: '设置', arguments: ['gongwen.enable'] };

/** Two entries under the `{}` of the status bar: what was found, and the switch for this file. */
export function showLanguageStatus(
  client: BaseLanguageClient,
  board: StatusBoard,
  selector: DocumentSelector,
): Disposable[] {
  const result = languages.createLanguageStatusItem('gongwen.result', selector);
  result.name = '公文检查结果';
  const power = languages.createLanguageStatusItem('gongwen.power', selector);
  power.name = '公文检查开关';

  const refresh = () => {
    const document = window.activeTextEditor?.document;
    const status = document && board.get(document);
    const stopped = client.state === State.Stopped;
    result.busy = client.state === State.Starting;
    result.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    Object.assign(
      result,
      { detail: undefined },
      stopped ? { text: '检查服务没有运行', command: restart } : describe(status),
    );
    Object.assign(power, describePower(status));
    // For keys and menus: they keep out of Markdown that is no 公文.
    void commands.executeCommand('setContext', 'gongwen.official', status?.official === true);
  };
  refresh();
  return [
    result,
    power,
    client.onDidChangeState(refresh),
    board.onDidChange(refresh),
    window.onDidChangeActiveTextEditor(refresh),
  ];
}

function describe(status: Status | undefined): Text {
  if (!status) return { text: '公文检查', detail: '尚未检查', command: problems };
  const genre = [...new Set(status.genres)].join('、') || '文种未定';
  if (!status.official) return { text: '不像公文', detail: '没有检查', command: setting };
  if (!status.checked) return { text: genre, detail: '没有检查', command: setting };
  const found = status.findings === 0 ? '没有发现问题' : `${status.findings} 处待看`;
  return { text: genre, detail: found, command: problems };
}

function describePower(status: Status | undefined): Text {
  return status?.official && !status.checked
    ? { text: '公文检查：关', command: toggle('对本文件启用') }
    : { text: '公文检查：开', command: toggle('对本文件停用') };
}
