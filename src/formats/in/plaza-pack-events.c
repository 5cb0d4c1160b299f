/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "plaza-event-fields.h"
#include "plaza-pack-build.h"
#include "plaza-pack-reader.h"
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
                          GHashTable      *known,
                          GError         **error)
{
  GPtrArray *events = self->pack->events;

  for (guint i = 0; i < events->len; i++)
    if (!pack_events_read_one (self, g_ptr_array_index (events, i), error))
      return FALSE;

  return plaza_pack_build_no_strays (self, "events", known, error);
}

static void
pack_events_check (PlazaPackBuild         *self,
                   PlazaJsonFile          *file,
                   guint                   number,
                   const PlazaEventRecord *event,
                   GHashTable             *known)
{
  pack_events_check_officials (self, file, number, event);
  if (!plaza_json_file_failed (file) && !g_hash_table_add (known, event->uid))
    {
      g_autofree char *where = g_strdup_printf ("%s %u (%s): uid", _("event"), number, event->uid);

      plaza_json_file_fail (file, where, _("another event has the same uid"));
    }
}

static gboolean
pack_events_read_file (PlazaPackBuild  *self,
                       const char      *name,
                       GHashTable      *known,
                       GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, name, error);
  g_autoptr(GPtrArray) events = NULL;

  if (file == NULL)
    return FALSE;

  events = plaza_event_fields_read_list (file, PLAZA_EVENT_FIELDS_PACK);
  for (guint i = 0; i < events->len && !plaza_json_file_failed (file); i++)
    pack_events_check (self, file, i + 1, g_ptr_array_index (events, i), known);

  g_ptr_array_extend_and_steal (self->pack->events, g_steal_pointer (&events));
  return plaza_json_file_finish (file, error);
}

/**
 * plaza_pack_events_name:
 * @nth: from 0
 *
 * A file is not larger than a stranger's may be: many events are in several.
 *
 * Returns: (transfer full): "events.json", "events-2.json", "events-3.json", …
 */
char *
plaza_pack_events_name (guint nth)
{
  return nth == 0 ? g_strdup ("events.json") : g_strdup_printf ("events-%u.json", nth + 1);
}

gboolean
plaza_pack_events_read (PlazaPackBuild  *self,
                        GError         **error)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean any = TRUE;

  g_ptr_array_set_size (self->pack->events, 0);
  for (guint nth = 0; any; nth++)
    {
      g_autofree char *name = plaza_pack_events_name (nth);

      any = nth == 0 || plaza_pack_source_has (self->source, name);
      if (any && !pack_events_read_file (self, name, known, error))
        return FALSE;
    }

  return pack_events_read_details (self, known, error);
}
