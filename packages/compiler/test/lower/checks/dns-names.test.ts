import { blueGreen, cloudMap, type Discovery, service, serviceConnect } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const api = service("api", { ...base, ports: { http: 8080, grpc: 9090 } });

function calling(discovery: Discovery | readonly Discovery[], environment: object, server = api) {
  return lowerShop({ discovery, workloads: [server, service("web", { ...base, environment: { ...environment } })] });
}

const SRV = cloudMap("myapp.local", { records: ["SRV"] });

it("tells what a client of SRV records has to do", () => {
  const lowered = calling(SRV, { API: api.url("http"), HOST: api.host("http") });
  expect(codesOf(lowered)).toEqual(["config/srv-client at services.web.environment.API"]);
  expect(textsOf(lowered)).toEqual([
    [
      'Variable "API" of service "web" is the URL of service "api", of which DNS has SRV records alone: what connects to api.myapp.local finds no address.',
      'Add "A" to `records` of namespace "myapp.local". A client that asks for the SRV records of api.myapp.local, and connects to the host and the port that each of them says, takes `host` instead.',
    ],
  ]);
  expect(codesOf(calling([serviceConnect(), SRV], { API: api.url("http") }))).toEqual([]);
  expect(codesOf(calling(cloudMap("myapp.local", { records: ["SRV", "A"] }), { API: api.url("http") }))).toEqual([]);
});

it("has one port in an SRV record", () => {
  const both = { API: api.url("http"), GRPC: api.address("grpc") };
  const lowered = calling(cloudMap("myapp.local", { records: ["A", "SRV"] }), both);
  expect(codesOf(lowered)).toEqual(["config/srv-port at services.api.ports"]);
  expect(textsOf(lowered)[0]?.[0]).toBe(
    'Service "api" is called on ports "grpc" and "http", and an SRV record says one.',
  );
  expect(codesOf(calling(cloudMap("myapp.local"), both))).toEqual([]);
});

it("shifts no traffic", () => {
  const green = service("api", { ...base, ports: { http: 8080 }, deployment: blueGreen() });
  const url = { API: green.url("http") };
  const codes = (discovery: Discovery | readonly Discovery[]) =>
    codesOf(calling(discovery, url, green)).filter((code) => code.includes("discovery-shift"));
  expect(codes(cloudMap("myapp.local"))).toEqual(["config/discovery-shift at services.api.deployment"]);
  expect(codes([serviceConnect(), cloudMap("myapp.local")])).toEqual([]);
});
