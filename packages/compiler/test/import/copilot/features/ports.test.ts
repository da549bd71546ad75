import { expect, it } from "vitest";
import { portsOfTask } from "../../../../src/import/copilot/features/ports.ts";

it("names each port of a task once, the main container's first", () => {
  const ports = portsOfTask([
    { port: 80, sidecar: "nginx", way: "a" },
    { port: 8080 },
    { port: 8080, appProtocol: "grpc", way: "b" },
    { port: 8080, way: "c" },
    { port: 53, protocol: "udp" },
    { port: 5432, sidecar: "db" },
  ]);
  expect([...ports]).toEqual([
    [
      undefined,
      {
        ports: {
          http: { containerPort: 8080, protocol: undefined, appProtocol: "grpc" },
          dns: { containerPort: 53, protocol: "udp", appProtocol: undefined },
        },
        routes: { http: ["b", "c"] },
      },
    ],
    ["nginx", { ports: { "http-80": 80 }, routes: { "http-80": "a" } }],
    ["db", { ports: { postgres: 5432 } }],
  ]);
  expect([...portsOfTask([])]).toEqual([[undefined, {}]]);
});
