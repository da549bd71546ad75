import { afterAll, describe, expect, it } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../packages/validators/src/index.ts";
import { cloudformationValidate } from "./cloudformation-validate.ts";

interface Size {
  readonly cpu: string;
  readonly memory: string;
}

/** Both sides of every edge of AWS's table, and spellings that CloudFormation takes. */
const SIZES: readonly Size[] = [
  ...pairs("256", ["512", "1024", "2048", "511", "256", "3072", "4096"]),
  ...pairs("512", ["512", "1024", "4096", "5120"]),
  ...pairs("1024", ["1024", "2048", "8192", "9216", "2500"]),
  ...pairs("2048", ["3072", "4096", "16384", "17408"]),
  ...pairs("4096", ["7168", "8192", "30720", "31744"]),
  ...pairs("8192", ["12288", "16384", "17408", "61440", "65536"]),
  ...pairs("16384", ["24576", "32768", "122880", "131072"]),
  ...pairs("32768", ["61440", "122880", "249856", "131072"]),
  ...pairs("300", ["512", "1024"]),
  ...pairs(".25 vCPU", ["0.5 GB", "8 GB"]),
  ...pairs("1 vCPU", ["2 GB", "1 GB"]),
];

/** Where we and the oracle differ, each with the reason. None today. */
const DIFFERENCES: Readonly<Record<string, string>> = {};

const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-fargate-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("fargate sizes", () => {
  it("are of both kinds", () => {
    const accepted = SIZES.filter(accepts).length;
    expect(accepted).toBeGreaterThan(15);
    expect(SIZES.length - accepted).toBeGreaterThan(15);
  });

  it("are judged as AWS's own validator judges them, but for differences with a reason", () => {
    const different = SIZES.filter((size) => accepts(size) !== oracleAccepts(size)).map(sizeText);
    expect(different).toEqual(Object.keys(DIFFERENCES));
  }, 120_000);
});

function pairs(cpu: string, memories: readonly string[]): readonly Size[] {
  return memories.map((memory) => ({ cpu, memory }));
}

function sizeText({ cpu, memory }: Size): string {
  return `${cpu} with ${memory}`;
}

function accepts({ cpu, memory }: Size): boolean {
  const containerDefinitions = [{ name: "web", image: "nginx:1.27" }];
  const value = {
    family: "web",
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    cpu,
    memory,
    containerDefinitions,
  };
  return check([{ kind: "taskDefinition", name: "web", value }]).every(({ severity }) => severity !== "error");
}

function oracleAccepts({ cpu, memory }: Size): boolean {
  const path = join(folder, `${cpu}-${memory}.json`);
  const properties = {
    Family: "web",
    NetworkMode: "awsvpc",
    RequiresCompatibilities: ["FARGATE"],
    Cpu: cpu,
    Memory: memory,
    ContainerDefinitions: [{ Name: "web", Image: "nginx:1.27" }],
  };
  const Resources = { Task: { Type: "AWS::ECS::TaskDefinition", Properties: properties } };
  writeFileSync(path, JSON.stringify({ AWSTemplateFormatVersion: "2010-09-09", Resources }));
  return cloudformationValidate([{ path, name: path }]).length === 0;
}
