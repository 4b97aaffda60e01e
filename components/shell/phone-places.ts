/** The most places a thumb can choose from. Not beside the client part: a server part would get a reference to it. */
export const PHONE_PLACES = 4;
