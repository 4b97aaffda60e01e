import { type Policy, type Profile, type ProfileName, policyOf } from "./policy";
import { generic } from "./profiles/generic";
import { lazada } from "./profiles/lazada";
import { tiktokTokopedia } from "./profiles/tiktok-tokopedia";
import { tokoko } from "./profiles/tokoko";
import { tokopedia } from "./profiles/tokopedia";

/** What each profile answers, with sources: what `docs/rulebook.md` prints. */
export const PROFILES: Record<ProfileName, Profile> = {
  generic,
  tokoko,
  tokopedia,
  "tiktok-tokopedia": tiktokTokopedia,
  lazada,
};

/** The bare answers of a profile as it ships today. */
export function shippedPolicy(name: ProfileName): Policy {
  return policyOf(PROFILES[name]);
}
