import { expect, it } from "vitest";
import { countEntries } from "../bench/template-entries.ts";
import { Project } from "../cli/project.ts";
import { largeConfig } from "./large-config.ts";

/** What ELB takes of a load balancer, before the quota is raised. */
const RULES_MAX = 100;

it("1,000 services over 20 load balancers compile after one `--fix`, within every limit", () => {
  const project = new Project({
    "ecs.config.ts": largeConfig({ services: 1_000, loadBalancers: 20, registryStacks: 7 }),
  });
  const before = project.run("compile");
  const codes = new Set(Array.from(before.out.matchAll(/^(?:error|warning|info)\[(.+?)\]/gm), ([, code]) => code));
  expect([before.exit, [...codes]]).toEqual([1, ["config/route-priority"]]);
  const fixed = project.run("compile", "--fix");
  expect(fixed.exit).toBe(0);
  expect(fixed.err).toMatch(/^(?:ecs\.config\.ts:\d+: Set `priority` of the route .+\n)+$/);

  const stacks = Object.entries(project.tree("ecs.out/production/cloudformation")).filter(([name]) =>
    name.endsWith(".yaml"),
  );
  expect(stacks).toHaveLength(1_000 + 1 + 7);
  for (const [name, template] of stacks) {
    const { bytes, resources, parameters, outputs } = countEntries(template);
    const fits = bytes <= 1_048_576 && resources <= 500 && parameters <= 200 && outputs <= 200;
    expect(fits, `${name}: ${JSON.stringify({ bytes, resources, parameters, outputs })}`).toBe(true);
  }
  const listeners = stacks.flatMap(([, template]) =>
    Array.from(template.matchAll(/^ +ListenerArn: !Ref (\w+)$/gm), ([, listener = ""]) => listener),
  );
  const counts = new Map<string, number>();
  for (const listener of listeners) counts.set(listener, (counts.get(listener) ?? 0) + 1);
  expect(counts.size).toBe(20);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(RULES_MAX);
}, 300_000);
