"use server";

import { caseCommand } from "./case-command";
import { openCaseCommand } from "./open-case-command";

// Everything a person can do to a case, on one screen: each line is an endpoint.
export const openCase = openCaseCommand;
export const postMessage = caseCommand("post_message");
export const postNote = caseCommand("post_note");
export const attachEvidence = caseCommand("attach_evidence");
export const requestInfo = caseCommand("request_info");
export const answerInfo = caseCommand("answer_info");
export const reviseRequest = caseCommand("revise_request");
export const withdraw = caseCommand("withdraw");
export const acknowledge = caseCommand("acknowledge");
export const acceptSolution = caseCommand("accept_solution");
export const proposeSolution = caseCommand("propose_solution");
export const declineOffer = caseCommand("decline_offer");
export const rejectSolution = caseCommand("reject_solution");
export const fileObjection = caseCommand("file_objection");
export const askHelp = caseCommand("ask_help");
export const takeCase = caseCommand("take_case");
export const decideCase = caseCommand("decide_case");
export const acceptDecision = caseCommand("accept_decision");
export const fileAppeal = caseCommand("file_appeal");
export const extendDeadline = caseCommand("extend_deadline");
export const assignCase = caseCommand("assign_case");
export const undo = caseCommand("undo");
