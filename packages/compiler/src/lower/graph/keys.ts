interface Named {
  readonly kind: string;
  readonly name: string;
}

/** What edges call the node of a noun. */
export function keyOf({ kind, name }: Named): string {
  return `${kind} ${name}`;
}
