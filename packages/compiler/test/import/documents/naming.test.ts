import { describe, expect, it } from "vitest";
import { appNameOf, WorkloadNames } from "../../../src/import/documents/naming.ts";

const named = (...families: readonly string[]) => families.map((family) => ({ family, repository: undefined }));

describe("the name of an app", () => {
  it("is what is asked for, or who owns the images", () => {
    expect(appNameOf("store", named("shop-api"), "task.json")).toBe("store");
    expect(appNameOf(undefined, [{ family: "api", repository: "my-app/backend" }], "task.json")).toBe("my-app");
  });

  it("is what the families have in common, without the environment", () => {
    expect(appNameOf(undefined, named("shop-prod-api", "shop-prod-worker"), "x")).toBe("shop");
    expect(appNameOf(undefined, named("my-app-backend-prod"), "x")).toBe("my-app");
    const [jobs] = named("job-hunter-task-def");
    expect(appNameOf(undefined, [{ family: "job-hunter", repository: "job-hunter" }], "x")).toBe("job-hunter");
    expect(appNameOf(undefined, jobs === undefined ? [] : [{ ...jobs, container: "job-hunter" }], "x")).toBe(
      "job-hunter",
    );
    expect(
      appNameOf(
        undefined,
        jobs === undefined ? [] : [{ ...jobs, family: "my-job-hunter", container: "job_hunter" }],
        "x",
      ),
    ).toBe("my");
    expect(appNameOf(undefined, named("web"), "x")).toBe("web");
    expect(appNameOf(undefined, named("job-hunter-task-def"), "x")).toBe("job");
    expect(appNameOf(undefined, named("task-definition"), "x")).toBe("task");
    expect(appNameOf(undefined, named("prod"), "x")).toBe("prod");
  });

  it("is that of the source where they have nothing in common, and a name in any case", () => {
    expect(appNameOf(undefined, named("api", "worker"), "deploy/My Shop.json")).toBe("my-shop");
    expect(appNameOf(undefined, named("1"), "1/2")).toBe("app");
  });
});

describe("the name of a workload", () => {
  it("is the family's, without what the app and the environment are called", () => {
    const names = new WorkloadNames("shop");
    expect(["shop-api-prod", "shop_worker-taskdef", "cron", "shop"].map((family) => names.of(family))).toEqual([
      "api",
      "worker",
      "cron",
      "shop",
    ]);
  });

  it("is its own, and a name", () => {
    const names = new WorkloadNames("shop");
    expect(["api", "shop-api", "42", "a".repeat(60)].map((family) => names.of(family))).toEqual([
      "api",
      "api-2",
      "service-42",
      "a".repeat(40),
    ]);
  });
});
