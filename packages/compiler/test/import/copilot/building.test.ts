import { expect, it } from "vitest";
import { imported } from "./setting-of.ts";

const service = (port: number, variables: string) =>
  `name: x\ntype: Backend Service\nimage: { location: "a/b:1", port: ${port} }\nvariables: { ${variables} }`;

it("calls services that call each other, or themselves, by ports that stand before them", () => {
  const { text } = imported({
    "copilot/a/manifest.yml": service(8080, "B: http://b:9090, SELF: http://a:8080").replace("x", "a"),
    "copilot/b/manifest.yml": service(9090, "A: http://a:8080").replace("x", "b"),
  });
  expect(text).toContain('const aPorts = ports("a", { http: 8080 });');
  expect(text).toContain('environment: { A: aPorts.url("http") }');
  expect(text).toContain("ports: aPorts");
  expect(text).toContain('environment: { B: b.url("http"), SELF: aPorts.url("http") }');
});

it("says of a backend that nobody names how it is called", () => {
  const { remarks } = imported({ "copilot/a/manifest.yml": service(8080, "X: 1").replace("x", "a") });
  expect(remarks.find((remark) => remark.startsWith("image.port"))).toContain(
    "those may that have its address among their variables",
  );
});
