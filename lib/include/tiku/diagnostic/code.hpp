// SPDX-License-Identifier: Apache-2.0
// The stable codes of all findings. A number never changes its meaning and is
// never used again. Words, severities and examples are in the catalogue; the
// comment beside a code names the arguments {0}, {1}, … that its place must give.
#pragma once

#include <cstdint>

namespace tiku {

enum class Severity { note, warning, error };

enum class Code : std::uint16_t {
  // 00xx: files and bytes
  file_unreadable = 1,    ///< {0} path, {1} the system's reason
  file_not_regular = 2,   ///< {0} path, {1} term: folder, fifo, device, socket
  file_too_large = 3,     ///< {0} path, {1} limit in MiB
  not_utf8 = 4,           ///< {0} the byte, e.g. 0xB2
  byte_order_mark = 5,    ///<
  control_character = 6,  ///< {0} e.g. U+0000
  link_loop = 7,          ///< {0} path
  nothing_found = 8,      ///< {0} path in which no tiku file is

  // 01xx: YAML
  yaml_syntax = 101,        ///< {0} yaml-cpp's reason
  yaml_anchor = 102,        ///< {0} the anchor or alias
  yaml_tag = 103,           ///< {0} the tag
  yaml_merge_key = 104,     ///<
  several_documents = 105,  ///< a second document, or content after the first
  duplicate_key = 107,      ///< {0} key; related: first-here
  unclosed_quote = 108,     ///< {0} the quote sign
  too_deep = 109,           ///< {0} the limit
  yaml_directive = 110,     ///<
  key_not_text = 111,       ///< a list or mapping as a key
  empty_document = 112,     ///<
  tab_indentation = 113,    ///<

  // 02xx: fields
  unknown_kind = 201,     ///< {0} what stands at `tiku:`, {1} the known kinds
  unknown_version = 202,  ///< {0} found, {1} known
  unknown_key = 203,      ///< {0} key, {1} known keys
  misspelt_key = 204,     ///< {0} key, {1} the nearest known one
  missing_key = 205,      ///< {0} key, {1} term of what lacks it, {2} instead of {0}: one of these
  wrong_shape = 206,  ///< {0} key, {1} term expected, {2} term found: text, list, mapping, nothing
  bad_value = 207,    ///< {0} found, {1} term expected: integer, decimal, share, date, truth, …
  out_of_bounds = 208,     ///< {0} found, {1} lowest, {2} highest
  unknown_word = 209,      ///< {0} found, {1} the allowed words
  bad_code = 210,          ///< {0} found, {1} the shape expected
  empty_text = 211,        ///< {0} key of a text or list
  text_too_long = 212,     ///< {0} key, {1} limit in characters
  bad_path = 213,          ///< {0} the path: absolute, or with a backslash or control character
  repeated_value = 214,    ///< {0} the value that a list holds twice
  too_many_entries = 215,  ///< {0} key, {1} limit
  empty_bounds = 216,      ///< {0} found; lowest above highest
  conflicting_keys = 217,  ///< {0} key, {1} the key beside which it cannot stand
  more_findings = 218,  ///< {0} limit; what else of this kind is wrong with this file is left out

  // 03xx: bank and outline
  bank_file_missing = 301,     ///< {0} folder that holds items but no bank.yaml
  duplicate_range = 302,       ///< {0} code; related: first-here
  duplicate_point = 303,       ///< {0} code; related: first-here
  code_outside_parent = 304,   ///< {0} code, {1} the parent's
  weights_do_not_sum = 305,    ///< {0} range or term outline, {1} sum, {2} expected
  range_without_points = 306,  ///< {0} code
  range_mixes = 307,           ///< {0} code: holds both ranges and points
  few_points = 308,            ///< {0} range, {1} points, {2} advised
  few_items = 309,             ///< {0} points short of it, {1} points, {2} advised items per point
  importance_shares = 310,     ///< {0} X:Y:Z counts
  one_difficulty = 311,        ///< {0} the only difficulty
  bank_without_items = 312,    ///<
  duplicate_bank_file = 313,  ///< {0} path of a second bank/1 file in one bank; related: first-here

  // 04xx: items
  duplicate_item = 401,       ///< {0} id; related: first-here
  unknown_point = 402,        ///< {0} code, {1} nearest known or empty
  options_missing = 403,      ///< {0} term of the type, {1} least number
  options_unexpected = 404,   ///< {0} term of the type
  option_letter = 405,        ///< {0} found, {1} expected
  options_equal = 406,        ///< {0} letter, {1} letter; related: first-here
  key_not_option = 407,       ///< {0} letter, {1} the options' letters
  wrong_key_count = 408,      ///< {0} keys, {1} term of the type, {2} expected: 1, or ">= 2"
  gap_missing = 409,          ///< {0} term of the type
  gap_repeated = 410,         ///< {0} number of gaps
  gap_unexpected = 411,       ///< {0} term of the type
  gap_malformed = 412,        ///< {0} what stands there
  unknown_enemy = 413,        ///< {0} id, {1} nearest known or empty
  enemy_of_itself = 414,      ///< {0} id
  enemy_one_sided = 415,      ///< {0} id that names, {1} id that does not
  unknown_pin = 416,          ///< {0} letter, {1} the options' letters
  figure_missing = 417,       ///< {0} path
  figure_outside = 418,       ///< {0} path
  answer_kind = 419,          ///< {0} term of the type, {1} term of the answer it takes
  marking_missing = 420,      ///< {0} term of the type
  marking_unexpected = 421,   ///< {0} term of the type
  own_reviewer = 422,         ///< {0} the person
  approved_incomplete = 423,  ///< {0} key that an approved item should have
  case_items = 424,    ///< {0} what is wrong, a term: case-empty, case-nested, items-outside-case
  stem_ending = 425,   ///<
  option_count = 426,  ///< {0} found, {1} term of the type, {2} the field's number
  same_item = 427,     ///< {0} id, {1} id of the same text; related: first-here
  status_reviewer = 428,  ///< {0} status: reviewed or approved by nobody, though an author is named
  formula_unread = 429,   ///< {0} what was found, {1} term why
  figure_unread = 430,    ///< {0} the stretch `!{…}` that is no figure
  figure_unfit = 431,     ///< {0} path, {1} term why
  figure_kind = 432,      ///< {0} path, {1} term of what it is
  figure_too_large = 433,  ///< {0} path, {1} width and height in pixels
  figure_unsafe = 434,     ///< {0} path, {1} what was found in it
  figure_coarse = 435,     ///< {0} path, {1} pixels, {2} mm wide, {3} mm at most, {4} pixels needed
  character_lacking = 436,  ///< {0} character that no font of PDF documents has

  // 05xx: blueprints
  bank_not_found = 501,     ///< {0} path, {1} term reason
  no_sections = 502,        ///<
  marks_total = 503,        ///< {0} sum, {1} total
  unknown_range = 504,      ///< {0} code, {1} nearest known or empty
  depth_beyond = 505,       ///< {0} depth, {1} depth of the outline
  shares_impossible = 506,  ///< {0} key, {1} sum of the lowest, {2} sum of the highest
  pass_above_total = 507,   ///< {0} pass, {1} total
  // 508 is retired: it said of a key that it could not be carried out yet.
  selects_nothing = 509,   ///< a rule that no approved item of the paper's types meets
  section_short = 510,     ///< {0} term of the type, {1} demanded per form, {2} approved items
  marks_not_halves = 511,  ///< {0} marks
  property_missing = 512,  ///< {0} key, {1} items without it, {2} the first such id
  duplicate_label = 513,   ///< {0} label
  unknown_tag = 514,       ///< {0} tag, {1} nearest known or empty
  unknown_item = 515,      ///< {0} id that the anchor names, {1} nearest known or empty
  anchor_unfit = 516,      ///< {0} id, {1} term why: not-approved, fits-no-section
  anchor_clash = 517,      ///< {0} id, {1} id, {2} term why: clash-enemies, clash-point
  more_than_items = 518,  ///< {0} key, {1} its items, {2} a form's, {3} term of their type or empty
  no_value_within = 519,  ///< {0} key, {1} bounds, {2} items, {3} {4} nearest, {5} {6} wider bounds
  weights_unattainable = 520,  ///< {0} range, {1} marks, {2} {3} nearest, {4} others, {5} tolerance

  // 06xx: batches, templates and the draw
  blueprint_not_found = 601,  ///< {0} path, {1} term reason
  seed_weak = 602,            ///< {0} characters; a seed of fewer than 8
  ledger_missing = 603,       ///< {0} keys under `reuse` that need one; related: rule-here
  template_not_found = 604,   ///< {0} path, {1} term reason
  unknown_placeholder = 605,  ///< {0} as it stands, {1} nearest known or empty, {2} known or empty
  bracket_alone = 606,        ///< {0} the brace or bracket that lacks its other
  bracket_constant = 607,     ///< {0} as it stands: no placeholder is in it
  columns_narrow = 608,       ///< {0} width in mm, {1} type in points, {2} least width in mm

  // 07xx: records
  input_changed = 701,      ///< {0} path
  input_missing = 702,      ///< {0} path
  input_added = 703,        ///< {0} path
  item_changed = 704,       ///< {0} id, {1} form
  output_changed = 705,     ///< {0} file
  output_missing = 706,     ///< {0} file
  draw_differs = 707,       ///< {0} form, {1} id recorded, {2} id drawn now
  algorithm_unknown = 708,  ///< {0} recorded, {1} known
  record_changed = 709,     ///< {0} what: a line of the record that the draw does not give
  record_incomplete = 710,  ///< {0} the line that is missing; empty for a last line break
  other_tool = 711,         ///< {0} recorded version of tiku, {1} this one
  seed_differs = 712,       ///< {0} the batch's seed, or empty where it names none
  nothing_drawn = 713,      ///< the inputs are as recorded, and give no paper
  ledger_not_found = 714,   ///< {0} path, {1} term reason
  previous_missing = 715,   ///< {0} batch of the record that is followed and not there
  previous_changed = 716,   ///< {0} batch of the record that is followed, {1} its path
  ledger_forks = 717,       ///< {0} path of another record that follows the same, {1} its batch
  second_beginning = 718,   ///< {0} path of the first record that follows none
  record_copied = 719,      ///< {0} path of the same bytes
  batch_drawn_again = 720,  ///< {0} batch, {1} path of its earlier record
  replaced_missing = 721,   ///< a record whose items are replaced is not there
  record_followed = 722,    ///< {0} path to be written over, {1} path of the record that follows
  start_needless = 723,     ///< a recorded start, where the chain finds a paper by itself
  start_differs = 724,      ///< {0} recorded solver, {1} that which gives another start now
  start_taken = 725,        ///< {0} recorded solver, whose start was not asked for again

  // 08xx: writing
  target_exists = 801,          ///< {0} folder
  target_is_input = 802,        ///< {0} folder, {1} the input
  target_foreign = 803,         ///< {0} folder, {1} a file that no draw wrote
  write_failed = 804,           ///< {0} path, {1} the system's reason
  target_not_folder = 805,      ///< {0} folder
  figure_changed = 806,         ///< {0} path, changed since it was loaded
  character_unprintable = 807,  ///< {0} document, {1} block it stands in, {2} character
  font_missing = 808,           ///< {0} document, {1} font, {2} those that are at hand
  print_failed = 809,           ///< {0} document, {1} block or empty, {2} a library's reason
  card_options = 810,           ///< {0} document, {1} number of the item, {2} its id, {3} options
  card_empty = 811,             ///< {0} document
  answers_in_brackets = 812,    ///< {0} documents beside the paper that take answers
  answers_twice = 813,          ///< choices both on the answer sheet and on the card
};

}  // namespace tiku
