/** Tests inside an extension host, the same for both: what the API shows of the extension. */
import * as vscode from 'vscode';
import { notice, repeated } from './notice.ts';
import { becomes, equal, ID, idOf, inWorkspace, messages, show } from './probe.ts';

describe('the extension', function () {
  // An editor that just opened a window now and then drops a request of its own; what fails for good fails three times.
  this.retries(2);

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('has at most fifteen commands, all in category 公文 and all there', async () => {
    const { commands } = vscode.extensions.getExtension(ID)?.packageJSON.contributes ?? {};
    equal(commands.length <= 15, true);
    const there = new Set(await vscode.commands.getCommands(true));
    for (const { command, category } of commands) equal([category, there.has(command)], ['公文', true]);
  });

  it('underlines a repeated word with a link to the page of its rule', async () => {
    const { document } = await show(repeated);
    await becomes(() => messages(document), ['duplicated-word']);
    const [found] = vscode.languages.getDiagnostics(document.uri);
    equal(found?.source, '公文');
    const { code } = found as vscode.Diagnostic;
    const page = typeof code === 'object' ? code.target : undefined;
    equal(page?.fragment, 'duplicated-word');
    const text = await vscode.workspace.fs.readFile((page as vscode.Uri).with({ fragment: '' }));
    equal(new TextDecoder().decode(text).includes('## duplicated-word'), true);
  });

  it('repairs by fix-all, and undo brings the text back', async () => {
    const { document } = await show(repeated);
    await becomes(() => messages(document), ['duplicated-word']);
    await vscode.commands.executeCommand('gongwen.fixAll');
    await becomes(() => document.getText(), notice('要全面落实责任。'));
    await becomes(() => messages(document), []);
    await vscode.commands.executeCommand('undo');
    await becomes(() => document.getText(), repeated);
  });

  it('is switched off and on for one file, behind its front matter', async () => {
    const head = '---\n文种: 通知\n---\n';
    const { document } = await show(head + repeated);
    await becomes(() => messages(document), ['duplicated-word']);
    await vscode.commands.executeCommand('gongwen.toggleFile');
    equal(document.getText(), `${head}<!-- gongwen-disable -->\n${repeated}`);
    await becomes(() => messages(document), []);
    await vscode.commands.executeCommand('gongwen.toggleFile');
    equal(document.getText(), head + repeated);
    await becomes(() => messages(document), ['duplicated-word']);
    await vscode.commands.executeCommand('undo');
    await becomes(() => messages(document), []);
  });

  it('takes a change of settings at once', async () => {
    const { document } = await show(repeated);
    await becomes(() => messages(document), ['duplicated-word']);
    const rules = vscode.workspace.getConfiguration('gongwen.rules');
    await rules.update('duplicated-word', 'off', vscode.ConfigurationTarget.Workspace);
    await becomes(() => messages(document), []);
    await rules.update('duplicated-word', 'error', vscode.ConfigurationTarget.Workspace);
    await becomes(() => vscode.languages.getDiagnostics(document.uri).map(({ severity }) => severity), [0]);
    await rules.update('duplicated-word', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('allows a word in settings by the action offered for it', async () => {
    const { document } = await show(repeated);
    await becomes(() => messages(document), ['duplicated-word']);
    const [found] = vscode.languages.getDiagnostics(document.uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      (found as vscode.Diagnostic).range,
    );
    const allow = actions.find(({ command }) => command?.command === 'gongwen.allowWord');
    await vscode.commands.executeCommand(allow?.command?.command ?? '', ...(allow?.command?.arguments ?? []));
    await becomes(() => messages(document), []);
    await vscode.workspace
      .getConfiguration('gongwen')
      .update('allow', undefined, vscode.ConfigurationTarget.Workspace);
    await becomes(() => messages(document), ['duplicated-word']);
  });

  it('goes from placeholder to placeholder, each selected to be typed over', async () => {
    const editor = await show(notice('定于x月x日召开会议，请XX市参加。'));
    await becomes(() => messages(editor.document), ['placeholder', 'placeholder']);
    const chosen = () => editor.document.getText(editor.selection);
    const seen: string[] = [];
    for (const command of ['next', 'next', 'next', 'previous', 'previous']) {
      await vscode.commands.executeCommand(`gongwen.${command}Placeholder`);
      seen.push(chosen());
    }
    equal(seen, ['x月x日', 'XX市', 'x月x日', 'XX市', 'x月x日']);
    await vscode.commands.executeCommand('type', { text: '3月1日' });
    await becomes(() => messages(editor.document), ['placeholder']);
  });

  it('finds every kind of fault in its practice draft', async () => {
    await vscode.commands.executeCommand('gongwen.openSample');
    const document = vscode.window.activeTextEditor?.document as vscode.TextDocument;
    const kinds = ['duplicated-word', 'numbering-sequence', 'placeholder'];
    await becomes(() => [...new Set(messages(document))].sort(), kinds);
  });

  it('renumbers a whole draft by one command, and undo brings it back', async () => {
    const body = (third: string) =>
      notice(
        `为做好防汛工作，现将有关事项通知如下。\n\n一、甲方面\n\n要抓落实。\n\n二、乙方面\n\n要抓进度。\n\n${third}、丙方面\n\n要抓质量。`,
      );
    const { document } = await show(body('四'));
    await becomes(() => messages(document), ['numbering-sequence']);
    await vscode.commands.executeCommand('gongwen.renumber');
    await becomes(() => document.getText(), body('三'));
    await becomes(() => messages(document), []);
    await vscode.commands.executeCommand('undo');
    await becomes(() => document.getText(), body('四'));
  });

  it('moves a section by the keys it has for that', async () => {
    const { keybindings } = vscode.extensions.getExtension(ID)?.packageJSON.contributes ?? {};
    const press = (key: string) => {
      const { command, args } = keybindings.find((one: { key: string }) => one.key === key);
      return vscode.commands.executeCommand(command, args);
    };
    const body = (...names: string[]) =>
      notice(
        `为做好防汛工作，现将有关事项通知如下。\n\n${names.map((name, i) => `${'一二'[i]}、${name}方面\n\n要抓${name}。`).join('\n\n')}`,
      );
    const editor = await show(body('物资', '人员'));
    const { document } = editor;
    await becomes(() => messages(document), []);
    const at = document.positionAt(document.getText().indexOf('要抓人员'));
    editor.selection = new vscode.Selection(at, at);
    // A window that just opened may not know the server's refactorings yet.
    const move = async (key: string) => {
      const { version } = document;
      for (let i = 0; i < 5 && document.version === version; i++) {
        await press(key);
        for (let k = 0; k < 40 && document.version === version; k++)
          await new Promise((done) => setTimeout(done, 50));
      }
    };
    await move('shift+alt+pageup');
    await becomes(() => document.getText(), body('人员', '物资'));
    // The cursor went along.
    await move('shift+alt+pagedown');
    await becomes(() => document.getText(), body('物资', '人员'));
  });

  it('checks again after a restart of its server', async () => {
    const { document } = await show(repeated);
    await becomes(() => messages(document), ['duplicated-word']);
    await vscode.commands.executeCommand('gongwen.restartServer');
    await becomes(() => messages(document), ['duplicated-word']);
  });

  it('leaves other languages and the other side of a diff alone', async () => {
    const other = await vscode.workspace.openTextDocument({ language: 'plaintext', content: repeated });
    const provider = vscode.workspace.registerTextDocumentContentProvider('original', {
      provideTextDocumentContent: () => repeated,
    });
    const original = await vscode.workspace.openTextDocument(vscode.Uri.parse('original:/a.md'));
    const { document } = await show(repeated);
    await becomes(() => messages(document), ['duplicated-word']);
    equal(original.languageId, 'markdown');
    equal([messages(other), messages(original)], [[], []]);
    provider.dispose();
  });

  it('checks the files that are not open by 检查工作区, and lets go of one that is opened', async () => {
    const uri = inWorkspace('未打开.md');
    const found = () => vscode.languages.getDiagnostics(uri).map(({ code }) => idOf(code));
    equal(found(), []);
    await vscode.commands.executeCommand('gongwen.checkWorkspace');
    await becomes(found, ['duplicated-word']);
    const editor = await vscode.window.showTextDocument(uri);
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, notice('要全面落实责任。')));
    await becomes(found, []);
  });

  it('lets go of what 检查工作区 found in files that were moved or deleted, with their folder too', async () => {
    const found = (name: string) => vscode.languages.getDiagnostics(inWorkspace(name)).length;
    const names = ['旧/一.md', '旧/二.md', '旧档.md'];
    for (const name of names)
      await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(repeated));
    await vscode.commands.executeCommand('gongwen.checkWorkspace');
    await becomes(() => names.map(found), [1, 1, 1]);
    const edit = async (change: (edit: vscode.WorkspaceEdit) => void) => {
      const all = new vscode.WorkspaceEdit();
      change(all);
      equal(await vscode.workspace.applyEdit(all), true);
    };
    await edit((all) => all.renameFile(inWorkspace('旧'), inWorkspace('新')));
    await becomes(() => names.map(found), [0, 0, 1]);
    await edit((all) => all.deleteFile(inWorkspace('旧档.md')));
    await becomes(() => names.map(found), [0, 0, 0]);
    await vscode.workspace.fs.delete(inWorkspace('新'), { recursive: true });
  });

  it('stays in the diff in which a placeholder is looked for', async () => {
    const { document } = await show(notice('请XX市参加。'));
    await becomes(() => messages(document), ['placeholder']);
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    await vscode.commands.executeCommand('vscode.diff', other.uri, document.uri);
    const active = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    await becomes(() => active() instanceof vscode.TabInputTextDiff, true);
    await becomes(() => vscode.window.activeTextEditor?.document === document, true);
    await vscode.commands.executeCommand('gongwen.nextPlaceholder');
    equal(document.getText(vscode.window.activeTextEditor?.selection), 'XX市');
    equal(active() instanceof vscode.TabInputTextDiff, true);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('follows the configuration file of the workspace', async () => {
    const { document } = await vscode.window.showTextDocument(inWorkspace('配置.md'));
    await becomes(() => messages(document), ['duplicated-word']);
    const write = (text: string) =>
      vscode.workspace.fs.writeFile(inWorkspace('.gongwen.yaml'), new TextEncoder().encode(text));
    await write('rules:\n  duplicated-word: off\n');
    await becomes(() => messages(document), []);
    await write('rules:\n  no-such-rule: off\n');
    await becomes(() => messages(document), ['duplicated-word']);
    await becomes(() => vscode.languages.getDiagnostics(inWorkspace('.gongwen.yaml')).length, 1);
    await vscode.workspace.fs.delete(inWorkspace('.gongwen.yaml'));
    await becomes(() => messages(document), ['duplicated-word']);
  });

  it('shows a 公文 as one in the preview, and other Markdown as ever', async () => {
    const preview = async (text: string) => {
      const { document } = await show(text);
      return () => vscode.commands.executeCommand<string>('markdown.api.render', document);
    };
    const official = await preview(notice('一、落实责任\n\n（一）加强领导。各单位要靠前指挥。'));
    const marks = async () =>
      [...(await official()).matchAll(/gongwen-(\w+)"[^>]*>(?:<a[^>]*><\/a>)?([^<]+)/g)].map(
        ([, name, text]) => `${name} ${text}`,
      );
    await becomes(marks, [
      'title 关于做好防汛工作的通知',
      'recipient 各单位：',
      'first 一、落实责任',
      'second （一）加强领导。',
      'closing 某县防汛抗旱指挥部办公室',
      'closing 2025年6月5日',
    ]);
    const other = await preview('# Notes\n\nNothing official.\n');
    equal((await other()).includes('gongwen'), false);
  });

  it('shares its keys with nothing', async () => {
    const { keybindings } = vscode.extensions.getExtension(ID)?.packageJSON.contributes ?? {};
    const all = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const list: { key: string; when?: string }[] = JSON.parse(all.getText().replace(/^\s*\/\/.*$/gm, ''));
    equal(list.length > 500, true);
    for (const { key } of keybindings)
      equal(
        list.filter((one) => one.key === key && !one.when?.includes('gongwen.official')),
        [],
      );
  });
});
