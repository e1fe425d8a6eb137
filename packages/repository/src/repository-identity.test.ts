import { describe, expect, it } from "vitest";
import { addressOf } from "./repository-identity.ts";

describe("the address of a repository", () => {
  it("is one however it is written, and holds no secret", () => {
    const written = [
      "https://github.com/gemeente/toezicht",
      "https://github.com/gemeente/toezicht.git",
      "https://x-access-token:ghs_geheim@github.com/gemeente/toezicht.git/",
      "git@github.com:gemeente/toezicht.git",
      "ssh://git@GitHub.com:22/gemeente/toezicht",
    ];
    expect(new Set(written.map((one) => JSON.stringify(addressOf(one))))).toEqual(
      new Set([JSON.stringify({ id: "github.com/gemeente/toezicht", name: "gemeente/toezicht" })]),
    );
  });

  it("is a digest where it is a place on this machine", () => {
    const place = addressOf("/srv/git/toezicht.git");
    expect(place).toEqual({ id: expect.stringMatching(/^folder:[0-9a-f]{16}$/), name: "toezicht" });
    expect(addressOf("file:///srv/git/toezicht")).toEqual(place);
    expect(addressOf("C:\\werk\\toezicht").id).toMatch(/^folder:/);
    expect(addressOf("/srv/git/handhaving").id).not.toBe(place.id);
  });
});
