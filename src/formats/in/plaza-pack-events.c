/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-event-fields.h"
#include "plaza-pack-build.h"
#include "plaza-text-rules.h"

static gboolean
pack_events_has_official (PlazaPackBuild *self,
                          const char     *id)
{
  for (guint i = 0; i < self->pack->officials->len; i++)
    {
      const PlazaOfficial *official = g_ptr_array_index (self->pack->officials, i);

      if (g_str_equal (official->id, id))
        return TRUE;
    }

  return FALSE;
}

static void
pack_events_check_officials (PlazaPackBuild         *self,
                             PlazaJsonFile          *file,
                             guint                   number,
                             const PlazaEventRecord *event)
{
  for (guint i = 0; event->officials[i] != NULL; i++)
    {
      g_autofree char *where = NULL;
      g_autofree char *problem = NULL;

      if (pack_events_has_official (self, event->officials[i]))
        continue;

      where = g_strdup_printf ("%s %u (%s)", _("event"), number, event->uid);
      /* Translators: %s is the id of a Member of Congress. */
      problem = g_strdup_printf (_("the official “%s” is not in officials.json"), event->officials[i]);
      plaza_json_file_fail (file, where, problem);
    }
}

/* Only what may name a file has details in one; others have them in events.json. */
static gboolean
pack_events_read_one (PlazaPackBuild    *self,
                      PlazaEventRecord  *event,
                      GError           **error)
{
  GStrv languages = self->pack->campaign->languages;

  for (guint i = 0; plaza_text_rules_is_identity (event->uid) && languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/events/%s.md", languages[i], event->uid);
      g_autoptr(PlazaPackProse) prose = NULL;

      if (!plaza_pack_source_has (self->source, path))
        continue;

      prose = plaza_pack_build_read_prose (self, path, PLAZA_PACK_TEXT_PARAGRAPHS, TRUE, error);
      if (prose == NULL)
        return FALSE;
      plaza_texts_set (event->details, languages[i], prose->lead);
    }

  return TRUE;
}

static gboolean
pack_events_read_details (PlazaPackBuild  *self,
                          GError         **error)
{
  GPtrArray *events = self->pack->events;
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < events->len; i++)
    {
      PlazaEventRecord *event = g_ptr_array_index (events, i);

      g_hash_table_add (known, event->uid);
      if (!pack_events_read_one (self, event, error))
        return FALSE;
    }

  return plaza_pack_build_no_strays (self, "events", known, error);
}

gboolean
plaza_pack_events_read (PlazaPackBuild  *self,
                        GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "events.json", error);

  if (file == NULL)
    return FALSE;

  g_clear_pointer (&self->pack->events, g_ptr_array_unref);
  self->pack->events = plaza_event_fields_read_list (file, PLAZA_EVENT_FIELDS_PACK);
  for (guint i = 0; i < self->pack->events->len && !plaza_json_file_failed (file); i++)
    pack_events_check_officials (self, file, i + 1, g_ptr_array_index (self->pack->events, i));

  return plaza_json_file_finish (file, error) && pack_events_read_details (self, error);
}
