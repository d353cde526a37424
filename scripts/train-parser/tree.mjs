// Trees under construction: a node knows its word, its tag and its children left and right, in order.

/** @typedef {{form: string, tag: string, left: [string, Node][], right: [string, Node][], plural?: boolean, kind?: string}} Node */

/** A new node. @returns {Node} */
export const node = (form, tag, more = {}) => ({ form, tag, left: [], right: [], ...more });

/** Put a child before everything on the left; returns the head. */
export const first = (head, relation, child) => {
  head.left.unshift([relation, child]);
  return head;
};

/** Put a child directly before the head (after what is on the left already); returns the head. */
export const before = (head, relation, child) => {
  head.left.push([relation, child]);
  return head;
};

/** Put a child after everything on the right; returns the head. */
export const after = (head, relation, child) => {
  head.right.push([relation, child]);
  return head;
};

/** A comma before everything of a node. */
export const comma = (head) => first(head, 'punctuation', node(',', 'punctuation'));

/** The sentence of a tree: forms, tags, heads (−1 for the root), relations. */
export const linearise = (root) => {
  const words = [];
  const visit = (n, relation, parent) => {
    for (const [r, child] of n.left) visit(child, r, n);
    words.push({ form: n.form, tag: n.tag, relation, node: n, parent });
    for (const [r, child] of n.right) visit(child, r, n);
  };
  visit(root, 'root', null);
  const index = new Map(words.map((w, i) => [w.node, i]));
  words.forEach((w, i) => {
    if ((w.form === 'a' || w.form === 'an') && words[i + 1]) w.form = /^[aeiou]/i.test(words[i + 1].form) ? 'an' : 'a';
  });
  return {
    forms: words.map((w) => w.form),
    tags: words.map((w) => w.tag),
    heads: words.map((w) => (w.parent === null ? -1 : index.get(w.parent))),
    relations: words.map((w) => w.relation),
  };
};
