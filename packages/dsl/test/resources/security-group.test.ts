import { expect, it } from "vitest";
import { securityGroup, service } from "../../src/index.ts";

it("is its name and its port", () => {
  expect(securityGroup("Db", { port: 5432 })).toMatchObject({
    kind: "security-group",
    name: "Db",
    props: { port: 5432 },
  });
});

it("that exists is its id and its port", () => {
  const group = securityGroup.existing("sg-0123456789abcdef0", { port: 6379 });
  expect(group).toMatchObject({ kind: "existing-security-group", source: "existing", props: { port: 6379 } });
  expect(service("api", { cpu: 256, memory: 512, image: "api:1.0", connections: [group] }).props.connections).toEqual([
    group,
  ]);
});
