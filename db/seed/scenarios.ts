import type { Scenario } from "./play";
import { ENDED_SCENARIOS } from "./scenarios-ended";
import { MEDIATED_SCENARIOS } from "./scenarios-mediated";
import { NEGLIGENCE_SCENARIOS } from "./scenarios-negligence";
import { OTHER_MARKETPLACE_SCENARIOS } from "./scenarios-other-marketplaces";
import { REPLACEMENT_SCENARIOS } from "./scenarios-replacements";
import { RETURN_SCENARIOS } from "./scenarios-returns";
import { SEARCH_SCENARIOS } from "./scenarios-searches";
import { TOKOPEDIA_SCENARIOS } from "./scenarios-tokopedia";
import { WAITING_SCENARIOS } from "./scenarios-waiting";

/** The demo's situations, hours before now. Stories in the browser and database tests name them too. */
export const SCENARIOS: readonly Scenario[] = [
  ...WAITING_SCENARIOS,
  ...ENDED_SCENARIOS,
  ...MEDIATED_SCENARIOS,
  ...TOKOPEDIA_SCENARIOS,
  ...OTHER_MARKETPLACE_SCENARIOS,
  ...RETURN_SCENARIOS,
  ...REPLACEMENT_SCENARIOS,
  ...SEARCH_SCENARIOS,
  ...NEGLIGENCE_SCENARIOS,
];
