/** What would drive a terminal that shows the text, or reorder what it shows; tab and newline are neither. */
// oxlint-disable-next-line no-control-regex -- finding them is the point
export const DRIVING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
