import { describe, expect, it } from "vitest";
import { imported } from "./setting-of.ts";

describe("a project", () => {
  it("opens the way to what a service depends on, where no variable of it has the address", () => {
    const { text } = imported({
      "compose.yaml":
        "services: { web: { image: a, depends_on: [api] }, api: { image: b, expose: [8080], environment: { DB: 'db:5432' }, depends_on: [db] }, db: { image: 'postgres:16' } }",
    });
    expect(text).toContain('API_ADDRESS: api.address("http")');
    expect(text).not.toContain("DB_ADDRESS");
    expect(text).toContain('environment: { DB: db.address("postgres") }');
    expect(text).toContain("// For data that matters, take RDS or Aurora, by `stack()`: this one is for trials.");
  });

  it("runs what ends before those that wait for it, with names that tasks know", () => {
    const { text } = imported({
      "compose.yaml":
        "services: { api: { image: a, depends_on: { migrate: { condition: service_completed_successfully } } }, migrate: { image: a, environment: { DB: 'db:5432' } }, db: { image: 'postgres:16' } }",
    });
    expect(text).toMatch(/task\("migrate", \{[^}]*\},\n {2}before: \[api\]/);
    expect(text).toContain('discovery: cloudMap("shop.local")');
  });

  it("is in one environment where the account is known", () => {
    const files = { "compose.yaml": "name: my_shop\nservices: { a: { image: x } }" };
    expect(imported(files).draft).toMatchObject({ app: "my-shop", environments: [] });
    const place = { account: "123456789012", region: "eu-west-1" };
    expect(imported(files, { app: "other", ...place }).draft).toMatchObject({
      app: "other",
      environments: [{ name: "production", ...place }],
    });
  });

  it("is without what only a profile starts, and without Traefik where labels say what it does", () => {
    const { text, remarks } = imported({
      "compose.yaml":
        "services: { traefik: { image: 'traefik:v3', ports: ['80:80'] }, dev: { image: d, profiles: [dev] }, who: { image: w, expose: [80], labels: ['traefik.http.routers.w.rule=Host(`a.com`)'] } }",
    });
    expect(text).toContain('edge.route({ host: "a.com" })');
    expect(text).not.toMatch(/"dev"|"traefik"/);
    expect(remarks.filter((remark) => /^services\.(dev|traefik)/.test(remark)).length).toBe(2);
  });
});
