/** 文件头有误: front matter that the YAML parser objects to, so that 文种 in it would silently not count. */
import type { DocumentRule } from '../core/model.ts';

export const frontMatter: DocumentRule = {
  id: 'front-matter',
  scope: 'document',
  severity: 'warning',
  summary: '文件头（front matter）写错，其中的文种没有生效',
  why: '文件头是开头两行“---”之间的部分，按 YAML 书写，一行一项，如“文种: 通知”。写错时其余检查照常进行，只是文种按标题判断。',
  examples: [{ good: '---\n文种: 通知\n---\n关于做好有关工作的通知' }],
  check: (doc) => doc.frontMatter.problems,
};
