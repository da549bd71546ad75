import { describe, expect, it } from "vitest";
import { lint } from "../src/lint.ts";
import { lintText } from "./read/lint-text.ts";

const TASK = JSON.stringify({
  family: "api",
  cpu: "256 ",
  containerDefinitions: [{ name: "app", image: "nginx:1.27.3", essential: true, memory: 128 }],
});

describe("lint", () => {
  it("returns each file in the order in which it came", async () => {
    const input = (file: string) => ({ file, bytes: Buffer.from(TASK), isNamed: true });
    const linted = await lint([input("b.json"), input("a.json")]);
    expect(linted.map(({ file, kind }) => [file, kind])).toEqual([
      ["b.json", "documents"],
      ["a.json", "documents"],
    ]);
  });

  it("tells foreign files from those it cannot read", async () => {
    expect(await lintText("package.json", '{ "name": "shop" }')).toMatchObject({ kind: "foreign", diagnostics: [] });
    expect((await lintText("task.json", "{")).kind).toBe("unreadable");
  });

  it("honours levels, and never lowers an error", async () => {
    const text = TASK.replace("nginx:1.27.3", "nginx:latest").replace("256 ", "256");
    const before = await lintText("task.json", text);
    const warning = before.diagnostics.find(({ severity }) => severity === "warning");
    if (warning === undefined) throw new Error("the image's tag is not reported");
    const { diagnostics } = await lintText("task.json", text, { levels: { [warning.code]: "off" } });
    expect(diagnostics.map(({ code }) => code)).not.toContain(warning.code);
    expect(diagnostics).toHaveLength(before.diagnostics.filter(({ code }) => code !== warning.code).length);
  });

  it("asks whether a finding is accepted for warnings only", async () => {
    const asked: string[] = [];
    await lintText("task.json", TASK, { isAccepted: ({ severity }) => asked.push(severity) > 0 });
    expect(asked).not.toContain("error");
  });

  it("fixes only when it is asked to, and keeps the byte order mark", async () => {
    const text = '\ufeff{ "containerDefinitions": [{ "nmae": "app", "image": "nginx:1.27.3" }], "family": "api" }';
    expect((await lintText("task.json", text)).fixed).toBeUndefined();
    const { fixed } = await lintText("task.json", text, { isFixing: true });
    expect(fixed?.text.startsWith('\ufeff{ "containerDefinitions": [{ "name": "app"')).toBe(true);
  });

  it("finds what is wrong whichever way a condition goes", async () => {
    const ContainerDefinitions = [{ Name: "app", Image: "nginx:1.27.3", Essential: true, Memory: 128 }];
    const template = (live: string, test: string) => {
      const Cpu = { "Fn::If": ["IsLive", live, test] };
      const Properties = { Family: "api", RequiresCompatibilities: ["FARGATE"], NetworkMode: "awsvpc" };
      const Task = {
        Type: "AWS::ECS::TaskDefinition",
        Properties: { ...Properties, Cpu, Memory: "512", ContainerDefinitions },
      };
      return JSON.stringify({ Resources: { Task } });
    };
    const errors = async (live: string, test: string) =>
      (await lintText("t.json", template(live, test))).diagnostics.map(({ code, origin }) => `${code} ${origin?.path}`);
    const place = 'fargate/size-invalid Resources.Task.Properties.Cpu["Fn::If"][1]';
    expect(await errors("300", "400")).toEqual([place]);
    expect(await errors("300", "300")).toEqual(["fargate/size-invalid Resources.Task.Properties.Cpu"]);
  });

  it("finds an error in the branch of a condition that writes it", async () => {
    const task = (written: object) => {
      const container = { Name: "app", Image: "nginx:1.27.3", Essential: true, Memory: 128 };
      const Properties = { Family: "api", NetworkMode: "awsvpc", ContainerDefinitions: [container], ...written };
      return JSON.stringify({ Resources: { Task: { Type: "AWS::ECS::TaskDefinition", Properties } } });
    };
    const errors = async (written: object) =>
      (await lintText("t.json", task(written))).diagnostics.map(({ code, origin }) => `${code} ${origin?.path}`);
    const isLive = (live: unknown, test: unknown) => ({ "Fn::If": ["IsLive", live, test] });
    const fargate = { RequiresCompatibilities: ["FARGATE"], Cpu: "256", Memory: "512" };
    const place = "Resources.Task.Properties";
    expect(await errors({ ...fargate, Cpu: isLive("256", "400") })).toEqual([
      `fargate/size-invalid ${place}.Cpu["Fn::If"][2]`,
    ]);
    expect(await errors({ ...fargate, Cpu: isLive("512", "256") })).toEqual([`fargate/size-invalid ${place}.Memory`]);
    expect(await errors({ ...fargate, Cpu: isLive("256", { Ref: "Cpu" }) })).toEqual([]);
    // One condition chooses both.
    const mode = { NetworkMode: isLive("awsvpc", "bridge"), RequiresCompatibilities: isLive(["FARGATE"], ["EC2"]) };
    expect(await errors({ ...fargate, ...mode, Cpu: isLive("256", "512") })).toEqual([]);
    // Nobody can tell whether the branch without a size is ever taken.
    expect(await errors({ ...fargate, Cpu: isLive("256", { Ref: "AWS::NoValue" }) })).toEqual([]);
    // What is no error is a choice that the condition makes.
    const container = { Name: "app", Image: isLive("nginx:1.27.3", "nginx:latest"), Memory: 128 };
    expect(await errors({ ContainerDefinitions: [container] })).toEqual([]);
  });

  it("finds an error in a row of a mapping that a parameter chooses", async () => {
    const template = (live: object, test: object) => {
      const of = (name: string) => ({ "Fn::FindInMap": ["Sizes", { Ref: "Stage" }, name] });
      const container = { Name: "app", Image: "nginx:1.27.3", Essential: true };
      const size = {
        RequiresCompatibilities: ["FARGATE"],
        NetworkMode: "awsvpc",
        Cpu: of("cpu"),
        Memory: of("memory"),
      };
      const Task = {
        Type: "AWS::ECS::TaskDefinition",
        Properties: { Family: "api", ContainerDefinitions: [container], ...size },
      };
      return JSON.stringify({ Mappings: { Sizes: { live, test } }, Resources: { Task } });
    };
    const errors = async (live: object, test: object) =>
      (await lintText("t.json", template(live, test))).diagnostics.map(({ code, fix, message, origin }) => [
        `${code} ${origin?.path}`,
        fix,
        message.includes("300"),
      ]);
    const fits = { cpu: "1024", memory: "2048" };
    expect(await errors(fits, { cpu: "256", memory: "512" })).toEqual([]);
    const place = "fargate/size-invalid Resources.Task.Properties.Memory";
    expect(await errors(fits, { cpu: "256", memory: "300" })).toEqual([[place, undefined, true]]);
  });

  it("offers no fix where an intrinsic makes the value", async () => {
    const mode = { "Fn::FindInMap": ["Modes", "live", "mode"] };
    const template = (NetworkMode: unknown) => {
      const ContainerDefinitions = [{ Name: "app", Image: "nginx:1.27.3" }];
      const size = { Family: "api", Cpu: "256", Memory: "512", RequiresCompatibilities: ["FARGATE"] };
      const Task = {
        Type: "AWS::ECS::TaskDefinition",
        Properties: { ...size, NetworkMode, ContainerDefinitions },
      };
      return JSON.stringify({ Mappings: { Modes: { live: { mode: "bridge" } } }, Resources: { Task } });
    };
    const fixes = async (NetworkMode: unknown) =>
      (await lintText("t.json", template(NetworkMode))).diagnostics.map(({ code, fix }) => [code, fix !== undefined]);
    expect(await fixes("bridge")).toEqual([["fargate/network-mode", true]]);
    expect(await fixes(mode)).toEqual([["fargate/network-mode", false]]);
  });
});
