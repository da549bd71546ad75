/**
 * The nodes in groups, each group after those that it leads to: the members of one cycle, or a node alone. Members are in
 * the order of `nodes`. This is Tarjan's algorithm.
 */
export function cyclesAmong<Node>(
  nodes: readonly Node[],
  next: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const found = new Map<Node, number>();
  const open: Node[] = [];
  const grouped = new Set<Node>();
  const groups: (readonly Node[])[] = [];
  /** The earliest node that is still open and that this one leads back to, by when it was found. */
  const visit = (node: Node): number => {
    const known = found.get(node);
    if (known !== undefined) return grouped.has(node) ? Infinity : known;
    const own = found.size;
    found.set(node, own);
    open.push(node);
    const earliest = Math.min(own, ...next(node).map(visit));
    if (earliest === own) close(open.splice(open.lastIndexOf(node)));
    return earliest;
  };
  const close = (members: readonly Node[]): void => {
    for (const member of members) grouped.add(member);
    const own = new Set(members);
    groups.push(members.length === 1 ? members : nodes.filter((node) => own.has(node)));
  };
  for (const node of nodes) visit(node);
  return groups;
}
