/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-intake-facts.h"

#include "plaza-data-file.h"
#include "plaza-json-file.h"
#include "plaza-reading.h"
#include "plaza-record-json.h"

static const PlazaField official_fields[] = {
  { "id", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeOfficial, id) },
  { "name", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeOfficial, name) },
  { "title", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeOfficial, title) },
  { "state", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeOfficial, state) },
};

static const PlazaRecordType official_type = { sizeof (PlazaIntakeOfficial), official_fields, G_N_ELEMENTS (official_fields) };

static const PlazaField facts_fields[] = {
  { "name", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeFacts, name) },
  { "kind", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeFacts, kind) },
  { "places", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeFacts, places) },
  { "day", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeFacts, day) },
  { "today", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeFacts, today) },
  { "hashtag", PLAZA_FIELD_STRING, G_STRUCT_OFFSET (PlazaIntakeFacts, hashtag) },
  { "languages", PLAZA_FIELD_LIST, G_STRUCT_OFFSET (PlazaIntakeFacts, languages) },
  { "officials", PLAZA_FIELD_RECORDS, G_STRUCT_OFFSET (PlazaIntakeFacts, officials), .of = &official_type },
  { "mapping", PLAZA_FIELD_RECORDS, G_STRUCT_OFFSET (PlazaIntakeFacts, mapping), .of = &plaza_column_type },
  { "limit_ms", PLAZA_FIELD_NUMBER, G_STRUCT_OFFSET (PlazaIntakeFacts, limit_ms), -1 },
};

static const PlazaRecordType facts_type = { sizeof (PlazaIntakeFacts), facts_fields, G_N_ELEMENTS (facts_fields) };

/**
 * plaza_intake_facts_new:
 * @campaign: for which a file is to be read
 *
 * Returns: (transfer full): what the campaign says; name, kind and mapping are for whoever reads
 */
PlazaIntakeFacts *
plaza_intake_facts_new (PlazaCampaign *campaign)
{
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  GPtrArray *officials = plaza_campaign_get_officials (campaign);
  PlazaIntakeFacts *self = plaza_record_new (&facts_type);

  self->places = plaza_data_file ("places.sqlite");
  self->day = g_strdup (record->day);
  self->today = plaza_reading_today ();
  self->hashtag = g_strdup (record->hashtag);
  g_strfreev (self->languages);
  self->languages = g_strdupv (record->languages);
  self->limit_ms = 0;
  for (guint i = 0; i < officials->len; i++)
    {
      const PlazaOfficial *official = g_ptr_array_index (officials, i);
      PlazaIntakeOfficial *copy;

      if (official->name == NULL)
        continue;
      copy = plaza_record_new (&official_type);
      copy->id = g_strdup (official->id);
      copy->name = g_strdup (official->name);
      copy->title = g_strdup (official->title);
      copy->state = g_strdup (official->state);
      g_ptr_array_add (self->officials, copy);
    }

  return self;
}

/**
 * plaza_intake_facts_write:
 *
 * Returns: (transfer full): all of it as JSON
 */
char *
plaza_intake_facts_write (const PlazaIntakeFacts *self)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init_compact (&writer);
  plaza_record_json_write (&writer, &facts_type, self);
  return plaza_json_writer_steal (&writer);
}

/**
 * plaza_intake_facts_read:
 * @text: what plaza_intake_facts_write() made
 * @length: its bytes
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full) (nullable): the facts
 */
PlazaIntakeFacts *
plaza_intake_facts_read (const char  *text,
                         gsize        length,
                         GError     **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new ("plaza-reader", text, length, error);
  g_autoptr(PlazaIntakeFacts) self = plaza_record_new (&facts_type);
  JsonNode *root = file != NULL ? plaza_json_file_get_root (file) : NULL;

  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (root) && plaza_record_json_read (&facts_type, json_node_get_object (root), self) &&
      self->places != NULL && self->today != NULL)
    {
      /* What is empty is written as unknown. */
      if (self->name == NULL)
        self->name = g_strdup ("");
      return g_steal_pointer (&self);
    }

  g_set_error_literal (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, "plaza-reader: these are no facts of a campaign");
  return NULL;
}
