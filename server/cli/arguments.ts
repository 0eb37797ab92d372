/** The command line → a command. Knows which words are valid and nothing of what they do. */
import { parseArgs } from 'node:util';

export const formatNames = ['text', 'jsonl', 'json', 'sarif', 'github', 'junit'] as const;
export type FormatName = (typeof formatNames)[number];
const levelNames = ['hint', 'info', 'warning', 'error', 'never'] as const;

export interface CheckCommand {
  readonly name: 'check';
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly fix: boolean;
  readonly config?: string;
  readonly failOn: (typeof levelNames)[number];
  /** Undefined: as many as the number of files deserves. */
  readonly jobs?: number;
  readonly ndjson: boolean;
  readonly profile: boolean;
  readonly color: boolean;
}

type Command = CheckCommand | { readonly name: 'help' | 'version' | 'rules' | 'lsp' };

/** The user's mistake, in Chinese; exit code 2. */
export class UsageError extends Error {}

export const help = `用法：gongwen <命令> [选项]

命令：
  check [文件或文件夹…]   检查公文稿；不写则检查当前文件夹里的 *.md（.gitignore 排除的不查）
  rules                   列出全部规则
  lsp --stdio             启动语言服务器，供编辑器使用

check 的选项：
  --format <格式>     ${formatNames.join('、')}；默认 text
  --fix               改正不会改变文意的问题，写回原文件（编码、换行不变），再报告其余的
  --config <文件>     用这份配置；默认由稿子所在文件夹往上找 .gongwen.yaml、.gongwen.yml 或 .gongwen.json
  --fail-on <级别>    error、warning、info、hint 或 never：有这一级或更重的问题时退出码为 1；默认 error
                      （--ndjson 默认 never）
  --jobs <个数>       同时检查用的线程数；默认按文件和处理器核心的多少决定
  --ndjson            从标准输入逐行读 {"id","text"}，按同样的顺序逐行输出 {"id","findings"}
  --profile           在标准错误上列出每条规则用的时间
  --no-color          不用颜色

  -h, --help          显示这份说明
  -V, --version       显示版本

指名的文件，除由配置或文件头排除的以外，一律检查；文件夹里只检查像公文的 Markdown。
文件可以是 UTF-8、UTF-16（有 BOM）或 GB18030。
退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法或配置有误、文件读不了或写不了；3 程序内部出错。
`;

/** Reads the arguments behind the program's name; throws UsageError. */
export function readArguments(argv: readonly string[]): Command {
  if (argv[0] === 'lsp') return lsp(argv.slice(1));
  const { values, positionals } = parse(argv);
  const [command, ...paths] = positionals;
  if (values.version) return { name: 'version' };
  if (values.help || command === undefined || command === 'help') return { name: 'help' };
  if (command === 'rules') {
    const option = Object.entries(values).find(([, value]) => value)?.[0];
    const other = paths[0] ?? (option && `--${option}`);
    if (other) throw new UsageError(`rules 后面不能再写“${other}”`);
    return { name: 'rules' };
  }
  if (command !== 'check') {
    throw new UsageError(`没有“${command}”这个命令；检查文件请写 gongwen check ${command}`);
  }
  if (paths.includes('-'))
    throw new UsageError('“-”不是文件名，标准输入里的文字用 --ndjson 检查；名叫“-”的文件写作“./-”');
  const { fix, ndjson, profile, config } = values;
  if (ndjson) {
    const other = paths[0] ?? (fix ? '--fix' : values.format && '--format');
    if (other) throw new UsageError(`--ndjson 从标准输入读、逐行输出，不能再写“${other}”`);
  }
  return {
    name: 'check',
    paths: paths.length > 0 || ndjson ? paths : ['.'],
    format: oneOf(formatNames, '--format', values.format ?? 'text'),
    fix,
    config,
    failOn: oneOf(levelNames, '--fail-on', values['fail-on'] ?? (ndjson ? 'never' : 'error')),
    jobs: values.jobs === undefined ? undefined : count('--jobs', values.jobs),
    ndjson,
    profile,
    color: !values['no-color'],
  };
}

/** How a client and the server may be connected. */
const CONNECTION = /^--(?:stdio|node-ipc|socket[= ]\d+|pipe[= ].+)$/;

function lsp(args: readonly string[]): Command {
  if (args.includes('--help') || args.includes('-h')) return { name: 'help' };
  const connected = args.some(
    (option, i) => CONNECTION.test(option) || CONNECTION.test(`${option} ${args[i + 1] ?? ''}`),
  );
  // Beside a connection editors add options of their own (--clientProcessId …): the server reads them itself.
  if (!connected && args[0] !== undefined) throw new UsageError(`lsp 后面应写 --stdio，不能只写“${args[0]}”`);
  return { name: 'lsp' };
}

function parse(argv: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        fix: flag,
        config: { type: 'string' },
        'fail-on': { type: 'string' },
        jobs: { type: 'string' },
        ndjson: flag,
        profile: flag,
        'no-color': flag,
        help: { ...flag, short: 'h' },
        version: { ...flag, short: 'V' },
      },
    });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? message;
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `没有“${option}”这个选项` : `选项“${option}”的写法不对`,
    );
  }
}

function oneOf<T extends string>(values: readonly T[], option: string, value: string): T {
  const known = values.find((known) => known === value);
  if (!known) throw new UsageError(`${option} 不能是“${value}”，应为 ${values.join('、')} 之一`);
  return known;
}

function count(option: string, value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new UsageError(`${option} 应为 1 到 999 的整数，不能是“${value}”`);
  return Number(value);
}
