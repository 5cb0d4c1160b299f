/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-pack-build.h"
#include "plaza-record-json.h"

#define STRING(name) { name, PLAZA_FIELD_STRING, 0 }
#define LIST(name) { name, PLAZA_FIELD_LIST, 0 }
#define TEXTS(name) { name, PLAZA_FIELD_TEXTS, 0 }

static const PlazaField campaign_json_fields[] = {
  STRING ("id"), STRING ("name"), STRING ("day"), STRING ("last_day"), STRING ("hashtag"), STRING ("accent"), LIST ("languages"), LIST ("hashtags"),
  LIST ("contributors"), TEXTS ("titles"), TEXTS ("summaries"), TEXTS ("leave_behinds"),
  { "themes", PLAZA_FIELD_RECORDS, 0, .of = &plaza_theme_type },
};

/* For paths alone, "themes[0].labels.es": there is no such record. */
const PlazaRecordType plaza_campaign_json_type = { 0, campaign_json_fields, G_N_ELEMENTS (campaign_json_fields) };

/**
 * plaza_campaign_json_write:
 * @themes: (element-type PlazaTheme): in their order
 *
 * Returns: (transfer full): one JSON object
 */
char *
plaza_campaign_json_write (const PlazaCampaignRecord *record,
                           GPtrArray                 *themes)
{
  PlazaJsonWriter writer;

  plaza_json_writer_init (&writer);
  plaza_json_writer_begin (&writer, '{');
  plaza_record_json_write_members (&writer, &plaza_campaign_record_type, record);
  plaza_json_writer_key (&writer, "themes");
  plaza_json_writer_begin (&writer, '[');
  for (guint i = 0; i < themes->len; i++)
    plaza_record_json_write (&writer, &plaza_theme_type, g_ptr_array_index (themes, i));
  plaza_json_writer_end (&writer, ']');
  plaza_json_writer_end (&writer, '}');
  return plaza_json_writer_steal (&writer);
}

static void
campaign_json_read_themes (PlazaFields *fields,
                           GPtrArray   *themes)
{
  g_autoptr(GPtrArray) list = plaza_fields_get_objects (fields, "themes");
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    {
      PlazaTheme *theme = plaza_pack_theme_read (g_ptr_array_index (list, i));

      g_ptr_array_add (themes, theme);
      if (theme->id != NULL && !g_hash_table_add (ids, theme->id))
        plaza_fields_fail (g_ptr_array_index (list, i), "id", _("another one has the same id"));
    }
}

/**
 * plaza_campaign_json_read:
 * @node: as plaza_campaign_json_write() writes it
 * @themes: (out) (transfer full) (element-type PlazaTheme): its themes
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full) (nullable): the campaign, by the rules of a pack
 */
PlazaCampaignRecord *
plaza_campaign_json_read (JsonNode   *node,
                          GPtrArray **themes,
                          GError    **error)
{
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr(PlazaJsonFile) file = plaza_json_file_new (_("campaign"), text, strlen (text), error);
  g_autoptr(PlazaFields) fields = NULL;
  g_autoptr(PlazaCampaignRecord) record = plaza_campaign_record_new ();
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (plaza_record_unref);

  if (file == NULL)
    return NULL;

  fields = plaza_fields_new (file, NULL, NULL, plaza_json_file_get_root (file));
  plaza_fields_read_texts (fields, "titles", plaza_fields_get_line_or_null, record->titles);
  plaza_fields_read_texts (fields, "summaries", plaza_fields_get_prose_or_null, record->summaries);
  campaign_json_read_themes (fields, list);
  plaza_pack_campaign_read_facts (fields, record);
  if (!plaza_json_file_finish (file, error))
    return NULL;

  *themes = g_steal_pointer (&list);
  return g_steal_pointer (&record);
}
