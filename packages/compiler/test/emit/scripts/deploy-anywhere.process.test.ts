import { describe, expect, it } from "vitest";
import { callsOf, fakeAws, HEALTHY, stacksDeployed } from "./fake-aws.ts";
import { QUICK, writeProject } from "./project.ts";
import { shop } from "./shop.ts";

describe("deploy.sh of an app that names no account", () => {
  it("asks first, and takes --yes for an answer where nobody can be asked", async () => {
    const anywhere = await writeProject(shop({ region: "eu-west-1" }));
    await fakeAws(anywhere, HEALTHY);
    const refused = await anywhere.run("deploy.sh", [], QUICK);
    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain("are for account 123456789012; pass --yes to deploy to it");
    expect(stacksDeployed(await callsOf(anywhere))).toEqual([]);
    expect((await anywhere.run("deploy.sh", ["--yes"], QUICK)).status).toBe(0);
    expect((await anywhere.run("deploy.sh", ["--dry-run"], QUICK)).status).toBe(0);
    await anywhere.remove();
  });

  it("is the only one that knows --yes", async () => {
    const project = await writeProject(shop({ account: "123456789012", region: "eu-west-1" }));
    expect((await project.run("deploy.sh", ["--yes"])).stderr).toContain('there is no option "--yes".');
    await project.remove();
  });
});
