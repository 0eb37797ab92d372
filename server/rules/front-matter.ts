/** 文件头有误: front matter in which 文种 would silently not count: YAML that cannot be read, or a 文种 that there is not. */

import { nearest, shortName } from '../core/config/nearest.ts';
import type { Doc, DocumentRule, Finding } from '../core/model.ts';
import { genresOfName } from '../core/structure/genre.ts';
import { officialTitle } from '../data/official.ts';

export const frontMatter: DocumentRule = {
  id: 'front-matter',
  scope: 'document',
  severity: 'warning',
  summary: '文件头（front matter）写错，其中的文种没有生效',
  why: '文件头是开头两行“---”之间的部分，按 YAML 书写，一行一项，如“文种: 通知”。写错时其余检查照常进行，只是文种按标题判断。文种可写名称、别名或代号，自己的文种写在 `.gongwen.yaml` 里。',
  examples: [
    {
      bad: '---\n文种: ⟦通之⟧\n---\n关于做好有关工作的通知',
      good: '---\n文种: 通知\n---\n关于做好有关工作的通知',
    },
  ],
  *check(doc) {
    yield* doc.frontMatter.problems;
    yield* unknownGenre(doc);
  },
};

function* unknownGenre({ frontMatter: { genre }, genres }: Doc): Generator<Finding> {
  if (!genre?.name || genresOfName(genre.name, genres).length > 0) return;
  // 办法, 公示: a 文种 all the same, only none of those whose sections are known.
  if (officialTitle.test(genre.name)) return;
  const { from, to, name } = genre;
  // A kind with many genres counts as often: of several names that are as near it is the likeliest.
  const near = nearest(
    name,
    genres.flatMap((one) => [one.kind, one.name, ...one.aliases]),
  );
  const message = `没有“${shortName(name)}”这个文种`;
  yield near === undefined
    ? { from, to, message: `${message}，文种按标题判断`, severity: 'info' }
    : {
        ...{ from, to, message: `${message}，是不是“${near}”？` },
        fixes: [{ title: `改为“${near}”`, edits: [{ from, to, insert: near }], safe: false }],
      };
}
