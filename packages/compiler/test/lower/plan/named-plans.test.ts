import { describe, expect, it } from "vitest";
import { NamedPlans } from "../../../src/lower/plan/named-plans.ts";

interface Node {
  readonly name: string;
  readonly props: { readonly size?: number; self?: unknown };
}

function plans(mergesEqual = false) {
  return new NamedPlans<Node, { name: string; subject: { node: object; label: string; words: string }; props: object }>(
    {
      group: () => ({ label: "queues", words: "queue" }),
      mergesEqual,
      plan: ({ name, props }, subject) => ({ name, subject, props }),
    },
  );
}

describe("NamedPlans", () => {
  it("holds each noun once, sorted by name", () => {
    const named = plans();
    const [jobs, alerts] = [
      { name: "jobs", props: {} },
      { name: "alerts", props: {} },
    ];
    for (const node of [jobs, alerts, jobs]) named.add(node);
    expect(named.all.map(({ name, subject }) => [name, subject.label])).toEqual([
      ["alerts", "queues.alerts"],
      ["jobs", "queues.jobs"],
    ]);
    expect(named.duplicates).toEqual([]);
  });

  it("remembers two of one name, be they of one content", () => {
    const named = plans();
    named.add({ name: "jobs", props: { size: 1 } });
    named.add({ name: "jobs", props: { size: 1 } });
    expect(named.duplicates).toMatchObject([{ name: "jobs", words: "queue" }]);
  });

  it("takes two of one content for one where code that is shared makes them, and remembers two that differ", () => {
    const named = plans(true);
    named.add({ name: "jobs", props: { size: 1 } });
    named.add({ name: "jobs", props: { size: 1 } });
    expect(named.duplicates).toEqual([]);
    named.add({ name: "jobs", props: { size: 2 } });
    expect(named.duplicates).toMatchObject([{ name: "jobs", words: "queue" }]);
  });

  it("takes values that hold themselves for different ones", () => {
    const named = plans(true);
    const node: Node = { name: "jobs", props: {} };
    node.props.self = node;
    named.add(node);
    named.add({ name: "jobs", props: { self: node } });
    expect(named.duplicates).toHaveLength(1);
  });
});
