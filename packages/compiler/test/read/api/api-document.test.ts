import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { apiDocument } from "../../../src/read/api/api-document.ts";

describe("apiDocument", () => {
  it("is named after the family, or after its file", () => {
    expect(apiDocument("taskDefinition", [], { family: "shop" }, "task.json", undefined).name).toBe("shop");
    expect(apiDocument("taskDefinition", [], { family: "" }, "task.json", undefined).name).toBe("task.json");
    expect(apiDocument("service", [], { serviceName: "web" }, "service.json", undefined).name).toBe("service.json");
  });

  it("has no part that only an answer has", () => {
    const answer = { taskDefinition: { family: "shop", revision: 3, status: "ACTIVE" }, tags: [{ key: "team" }] };
    const document = apiDocument("taskDefinition", ["taskDefinition"], answer, "answer.json", 80);
    expect(document.value).toEqual({ family: "shop", tags: [{ key: "team" }] });
    expect(document.writtenAt(["family"]).path).toEqual(["taskDefinition", "family"]);
    expect(document.writtenAt(["tags", 0]).path).toEqual(["tags", 0]);
  });

  it("has no null of an answer, and keeps the places of lists", () => {
    const answer = { taskDefinition: { family: "shop", pidMode: null, volumes: [null, { name: "data", host: null }] } };
    const document = apiDocument("taskDefinition", ["taskDefinition"], answer, "answer.json", 80);
    expect(document.value).toEqual({ family: "shop", volumes: [null, { name: "data" }] });
  });

  it("is the very value where nothing is to be left out", () => {
    const value = { family: "shop" };
    expect(apiDocument("taskDefinition", [], value, "task.json", undefined).value).toBe(value);
  });

  it("has no empty list that an answer has of a service", () => {
    const answer = {
      services: [{ serviceName: "web", serviceRegistries: [], events: [{}], roleArn: "arn", cpu: null }],
    };
    expect(apiDocument("service", ["services", 0], answer, "answer.json", 80).value).toEqual({ serviceName: "web" });
  });

  it("has the name that a deploy tool knows, without what the tool once read", () => {
    const service = { desiredCount: 2, runningCount: 2, taskDefinition: "web:1" };
    expect(apiDocument("service", [], service, "service.json", 80).value).toEqual({
      desiredCount: 2,
      taskDefinition: "web:1",
      serviceName: UNKNOWN,
      cluster: UNKNOWN,
    });
  });

  it("has no alarms of a deploy tool that are off and name none", () => {
    const deploymentConfiguration = { maximumPercent: 200, alarms: { enable: false, rollback: false } };
    const own = apiDocument("service", [], { desiredCount: 2, deploymentConfiguration }, "service.json", 80).value;
    expect(own).toMatchObject({ deploymentConfiguration: { maximumPercent: 200 } });
    expect(own).not.toHaveProperty("deploymentConfiguration.alarms");
  });

  it.each([{ enable: true }, { enable: false, alarmNames: ["errors"] }, {}])("keeps the alarms %j", (alarms) => {
    const value = { desiredCount: 2, deploymentConfiguration: { alarms } };
    expect(apiDocument("service", [], value, "service.json", 80).value).toMatchObject(value);
  });
});
