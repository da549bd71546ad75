import { expect, it } from "vitest";
import { sidecarPorts, sidecarsOf } from "../../../../src/import/copilot/features/sidecars.ts";
import { remarks, shown } from "../../shown.ts";
import { manifest, settingOf } from "../setting-of.ts";

const CONTAINERS = {
  ports: new Map([["nginx", { ports: { http: 80 } }]]),
  names: new Set(["nginx"]),
  volumes: new Set(["data"]),
};

it("has what containers have, beside the main one", () => {
  const given = manifest(
    "nginx: { image: 'nginx:1', essential: false, variables: { A: 1 }, secrets: { S: /s }, depends_on: { api: start }, mount_points: [{ source_volume: data, path: /d }, { source_volume: ghost, path: /g }], credentialsParameter: reg, labels: { a: b } }\nbad: 7",
  );
  expect(shown(sidecarsOf(given, CONTAINERS, "api", settingOf()))).toBe(
    '{ nginx: { image: "nginx:1", repositoryCredentials: secret("reg"), essential: false, ports: { http: 80 }, environment: { A: 1 }, secrets: { S: parameter("/s") }, dependsOn: { main: "START" }, mounts: { "/d": { volume: "data", readOnly: true } }, dockerLabels: { a: "b" } } }',
  );
  expect(remarks(given)).toEqual([
    "nginx.mount_points.1: left-out: The task has no such volume.",
    "bad: left-out: It is not an object.",
  ]);
});

it("listens on the ports that are said", () => {
  expect(sidecarPorts(manifest("a: { port: 80 }\nb: { port: 8125/udp }\nc: { port: x }\nd: {}"))).toEqual([
    { sidecar: "a", port: 80 },
    { sidecar: "b", port: 8125, protocol: "udp" },
  ]);
});
