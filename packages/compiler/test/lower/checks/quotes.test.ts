import { service, type EnvironmentValue } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const size = { cpu: 256, memory: 512 } as const;
const orders = service("orders-db", { ...size, image: IMAGE, ports: { http: 80 } });

function running(value: EnvironmentValue) {
  return lowerShop({ workloads: [orders, service("api", { ...size, image: IMAGE, environment: { AT: value } })] });
}

describe("a value of the config in a text between plain quotes", () => {
  it.each([
    "${ordersDb.host}",
    "http://${ordersdb.url}/v1",
    '${db.url("http")}',
    "${ db.host('http') }",
    "${env.name}",
    "${HOME}/${env.region}",
  ])("is reported: %s", (text) => {
    expect(codesOf(running(text))).toEqual(["config/text-template at services.api.environment.AT"]);
  });

  it.each(["${HOME}", "${HOME:-/root}", "${spring.datasource.url}", "$(date)", "{ordersDb.host}", "${db.host}", "${}"])(
    "is not %s, which a shell or a framework fills in",
    (text) => {
      expect(codesOf(running(text))).toEqual([]);
    },
  );

  it("is no number and no reference", () => {
    expect(codesOf(running(1))).toEqual([]);
    expect(codesOf(running(orders.host("http")))).toEqual([]);
  });

  it("is any in the name of an image", () => {
    const api = service("api", { ...size, image: "public.ecr.aws/nginx/nginx:${tag}" });
    expect(textsOf(lowerShop({ workloads: [api] }))).toEqual([
      [
        'Service "api" has ${tag} in a text that is not in backticks; it stays as it is written.',
        "Write it between backticks, as `…`.",
      ],
    ]);
  });

  it("is seen in a command, and in what a sidecar has", () => {
    const proxy = { image: IMAGE, environment: { AT: "${ordersDb.host}" } };
    const api = service("api", {
      ...size,
      image: IMAGE,
      command: ["serve", "--at=${orders.url('http')}", "--home=${HOME}"],
      sidecars: { proxy },
    });
    const lowered = lowerShop({ workloads: [orders, api] });
    expect(codesOf(lowered)).toEqual([
      "config/text-template at services.api.command[1]",
      "config/text-template at services.api.sidecars.proxy.environment.AT",
    ]);
    expect(textsOf(lowered)[0]).toEqual([
      "Service \"api\" has ${orders.url('http')} in a text that is not in backticks; it stays as it is written.",
      "Write it between backticks, as text`…` where it holds a reference.",
    ]);
  });
});
