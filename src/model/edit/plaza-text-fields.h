/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-draft-field.h"
#include "plaza-text-item.h"

G_BEGIN_DECLS

/* How a field of a text is typed. */
typedef enum
{
  PLAZA_TEXT_LINE,      /* in one line */
  PLAZA_TEXT_MARKDOWN,
  PLAZA_TEXT_PLAIN,     /* in several lines, without marks */
  PLAZA_TEXT_LINES,     /* a line for each item */
  PLAZA_TEXT_DAY,
  PLAZA_TEXT_CHOICE,    /* one of an enum's nicks, or of the campaign's themes */
} PlazaTextTyping;

/**
 * PlazaTextField:
 * @name: of the record's member; one that is a text in each language is a field for each: "bodies.es"
 * @form: how it is typed
 * @required: whether it cannot be empty, as it was written first
 * @headings: of Markdown, which level of headings is allowed at most
 * @check: (nullable): what else has to be so
 */
typedef struct
{
  const char      *name;
  PlazaTextTyping  form;
  gboolean         required;
  int              headings;
  PlazaDraftCheck  check;
} PlazaTextField;

const PlazaTextField *plaza_text_fields_list (const PlazaRecordType *type,
                                              guint                 *n_fields);
const PlazaTextField *plaza_text_fields_find (const PlazaRecordType *type,
                                              const char            *name);
gboolean              plaza_text_field_is_text (const PlazaRecordType *type,
                                                const PlazaTextField  *field);

G_END_DECLS
