/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-fields.h"

#include <string.h>

#include "plaza-event-typed.h"

#define LINE .form = PLAZA_TEXT_LINE, .check = plaza_event_typed_check
#define PROSE .form = PLAZA_TEXT_MARKDOWN, .check = plaza_event_typed_check_prose
#define LINES .form = PLAZA_TEXT_LINES, .check = plaza_event_typed_check_lines

static const PlazaTextField campaign_fields[] = {
  { "titles", LINE, .required = TRUE },
  { "summaries", PROSE },
  { "leave_behinds", PROSE, .headings = 2 },
};

static const PlazaTextField theme_fields[] = {
  { "labels", LINE, .required = TRUE },
};

static const PlazaTextField point_fields[] = {
  { "headlines", LINE, .required = TRUE },
  { "bodies", PROSE, .required = TRUE },
  { "kind", PLAZA_TEXT_CHOICE },
  { "group", PLAZA_TEXT_CHOICE },
  { "theme", PLAZA_TEXT_CHOICE },
  { "minutes", LINE },
  { "share", LINE },
  { "amounts", LINE },
  { "bills", LINES },
  { "backs", LINES },
  { "contributors", LINES },
  { "source", LINE },
  { "as_of", PLAZA_TEXT_DAY },
  { "check_on", PLAZA_TEXT_DAY },
};

static const PlazaTextField guide_fields[] = {
  { "titles", LINE, .required = TRUE },
  { "summaries", PROSE, .required = TRUE },
  { "kind", PLAZA_TEXT_CHOICE },
  { "event_kind", PLAZA_TEXT_CHOICE },
  { "contributors", LINES },
};

static const PlazaTextField section_fields[] = {
  { "headings", LINE, .required = TRUE },
  { "bodies", PROSE },
  { "type", PLAZA_TEXT_CHOICE },
  { "telephone", LINE },
  { "links", LINES },
};

static const PlazaTextField message_fields[] = {
  { "texts", PLAZA_TEXT_PLAIN, .required = TRUE, .check = plaza_event_typed_check_prose },
  { "network", PLAZA_TEXT_CHOICE },
};

static const PlazaTextField bill_fields[] = {
  { "number", LINE },
  { "name", LINE },
  { "chamber", PLAZA_TEXT_CHOICE },
  { "joined", LINES },
};

static const struct { const PlazaRecordType *type; const PlazaTextField *fields; guint n_fields; } kinds[] = {
  { &plaza_campaign_record_type, campaign_fields, G_N_ELEMENTS (campaign_fields) },
  { &plaza_theme_type, theme_fields, G_N_ELEMENTS (theme_fields) },
  { &plaza_point_type, point_fields, G_N_ELEMENTS (point_fields) },
  { &plaza_guide_type, guide_fields, G_N_ELEMENTS (guide_fields) },
  { &plaza_section_type, section_fields, G_N_ELEMENTS (section_fields) },
  { &plaza_message_type, message_fields, G_N_ELEMENTS (message_fields) },
  { &plaza_bill_type, bill_fields, G_N_ELEMENTS (bill_fields) },
};

/**
 * plaza_text_fields_list:
 * @type: of the record of a #PlazaTextItem
 * @n_fields: (out): how many there are
 *
 * Returns: (array length=n_fields): what staff write in it, in the order in which they do
 */
const PlazaTextField *
plaza_text_fields_list (const PlazaRecordType *type,
                        guint                 *n_fields)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].type == type)
      {
        *n_fields = kinds[i].n_fields;
        return kinds[i].fields;
      }

  *n_fields = 0;
  g_return_val_if_reached (NULL);
}

/**
 * plaza_text_fields_find:
 * @name: a draft's: "bodies.es", "source"
 *
 * Returns: (nullable): the field
 */
const PlazaTextField *
plaza_text_fields_find (const PlazaRecordType *type,
                        const char            *name)
{
  gsize length = strcspn (name, ".");
  guint n_fields;
  const PlazaTextField *fields = plaza_text_fields_list (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (strncmp (fields[i].name, name, length) == 0 && fields[i].name[length] == '\0')
      return &fields[i];

  return NULL;
}

/**
 * plaza_text_field_is_text:
 *
 * Returns: whether it is written in each language
 */
gboolean
plaza_text_field_is_text (const PlazaRecordType *type,
                          const PlazaTextField  *field)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, field->name))
      return type->fields[i].type == PLAZA_FIELD_TEXTS;

  g_return_val_if_reached (FALSE);
}
