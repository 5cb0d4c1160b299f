/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-readers.h"

#include <string.h>

#include <glib/gi18n.h>

#include "plaza-read-ics-draft.h"
#include "plaza-text-rules.h"

/* How much of a file is looked at to tell that it is a calendar. */
#define ICS_LOOK 4096

/* Times of series in one file. */
#define ICS_MOST_TIMES 100000

typedef struct
{
  PlazaIcsFile *file;
  GPtrArray    *zones;    /* of each calendar */
  GPtrArray    *entries;
  guint         n_other;  /* tasks and the like */
  guint         n_stray;
  const PlazaIcsProperty *stray;
} IcsContent;

static void
ics_content_clear (IcsContent *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->zones);
  plaza_ics_file_free (self->file);
}

/* Lines of no part are told, but for those of a calendar that are properties: they are of no event. */
static void
ics_content_count_strays (IcsContent         *self,
                          const PlazaIcsPart *part)
{
  for (guint i = 0; i < part->properties->len; i++)
    {
      const PlazaIcsProperty *property = &g_array_index (part->properties, PlazaIcsProperty, i);

      if (*property->name != '\0')
        continue;
      if (self->n_stray++ == 0)
        self->stray = property;
    }
}

static void
ics_content_add_calendar (IcsContent               *self,
                          const PlazaIcsPart       *calendar,
                          const PlazaReaderContext *context)
{
  PlazaIcsZones *zones = plaza_ics_zones_new (calendar);
  gboolean cancels = g_ascii_strcasecmp (plaza_ics_part_get (calendar, "METHOD"), "CANCEL") == 0;
  gboolean ours = g_str_has_prefix (plaza_ics_part_get (calendar, "PRODID"), "-//We Are All America//Plaza");

  g_ptr_array_add (self->zones, zones);
  ics_content_count_strays (self, calendar);
  for (guint i = 0; i < calendar->parts->len; i++)
    {
      const PlazaIcsPart *part = g_ptr_array_index (calendar->parts, i);

      if (strcmp (part->name, "VEVENT") == 0)
        g_ptr_array_add (self->entries, plaza_ics_entry_new (part, zones, cancels, ours, context));
      else if (strcmp (part->name, "VTODO") == 0 || strcmp (part->name, "VJOURNAL") == 0)
        self->n_other++;
      else if (strcmp (part->name, "VCALENDAR") == 0)
        ics_content_add_calendar (self, part, context);
    }
}

static void
ics_ask (PlazaIntake *intake,
         int          line,
         char        *text)
{
  g_ptr_array_add (intake->problems, plaza_problem_new (PLAZA_PROBLEM_QUESTION, line, NULL, text));
}

static gboolean
ics_is_whole (const PlazaIcsPart *root)
{
  for (guint i = 0; i < root->parts->len; i++)
    if (!((const PlazaIcsPart *) g_ptr_array_index (root->parts, i))->closed)
      return FALSE;

  return TRUE;
}

/* What is to be said of the file as a whole. */
static void
ics_tell (PlazaIntake      *intake,
          const IcsContent *content)
{
  if (content->stray != NULL)
    {
      g_autofree char *quoted = plaza_text_rules_quote (content->stray->value);

      ics_ask (intake, content->stray->line,
               /* Translators: %1$s is a line of a file, %2$u how many there are. */
               g_strdup_printf (ngettext ("“%1$s” is no line of a calendar, and of no event; left out",
                                          "“%1$s” is no line of a calendar, and of no event, like %2$u lines in all; left out", content->n_stray),
                                quoted, content->n_stray));
    }
  if (content->n_other > 0)
    ics_ask (intake, 0, g_strdup_printf (ngettext ("%u entry is a task or a note and no event; left out",
                                                   "%u entries are tasks or notes and no events; left out", content->n_other), content->n_other));
  if (!ics_is_whole (content->file->root))
    ics_ask (intake, 0, g_strdup (_("The calendar breaks off: maybe only a part of the file came.")));
  if (content->entries->len == 0)
    ics_ask (intake, 0, g_strdup (_("The calendar has no event.")));
}

/* Whether two places that were written are surely not the same. */
static gboolean
ics_places_differ (const PlazaPlace *one,
                   const PlazaPlace *other)
{
  const char *const facts[][2] = { { one->city, other->city }, { one->postal_code, other->postal_code }, { one->address, other->address } };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i][0] != NULL && facts[i][1] != NULL && g_ascii_strcasecmp (facts[i][0], facts[i][1]) != 0)
      return TRUE;

  return FALSE;
}

/* Points that stand at different places: they are the group's own, or the middle of a city. */
static GHashTable *
ics_list_shared_points (GPtrArray        *groups,
                        PlazaPlaceReader *places)
{
  GHashTable *shared = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < groups->len; i++)
    {
      const PlazaIcsPart *part = ((const PlazaIcsGroup *) g_ptr_array_index (groups, i))->main->part;
      const char *geo = plaza_ics_part_get (part, "GEO");
      const PlazaReadPlace *place = *geo != '\0' ? plaza_ics_place_find (part, places) : NULL;
      const PlazaReadPlace *before = place != NULL ? g_hash_table_lookup (first, geo) : NULL;

      if (before != NULL && ics_places_differ (&before->place, &place->place))
        g_hash_table_add (shared, (gpointer) geo);
      else if (place != NULL)
        g_hash_table_insert (first, (gpointer) geo, (gpointer) place);
    }

  return shared;
}

static void
ics_tell_shared_points (PlazaIntake *intake,
                        GHashTable  *shared)
{
  GHashTableIter iter;
  gpointer point;

  g_hash_table_iter_init (&iter, shared);
  while (g_hash_table_iter_next (&iter, &point, NULL))
    {
      g_autofree char *quoted = plaza_text_rules_quote (point);

      /* Translators: %s is a point as it stands in a file. */
      ics_ask (intake, 0, g_strdup_printf (_("events in different places have the point “%s”; left out"), quoted));
    }
}

static void
ics_read_events (PlazaIntake              *intake,
                 const IcsContent         *content,
                 const PlazaReaderContext *context)
{
  g_autoptr(GPtrArray) groups = plaza_ics_groups_make (content->entries);
  g_autoptr(PlazaPlaceReader) places = plaza_place_reader_new (context->places);
  g_autoptr(GHashTable) shared = ics_list_shared_points (groups, places);
  PlazaIcsReading reading = { .context = context, .places = places, .shared_points = shared, .n_times = ICS_MOST_TIMES };

  ics_tell_shared_points (intake, shared);
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (intake->drafts, plaza_ics_draft_read (g_ptr_array_index (groups, i), &reading));

  g_clear_pointer (&reading.contact, plaza_read_contact_free);
  g_free (reading.organizer);
}

/* Whether it has parts of a calendar, and no more of them than can be taken. */
static gboolean
ics_check (const IcsContent  *content,
           const char        *name,
           GError           **error)
{
  if (content->file->root->parts->len == 0)
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_SYNTAX,
                 /* Translators: %s is a file’s name. */
                 _("%s is no calendar: it has no line “BEGIN:VCALENDAR”."), name);
  else if (content->entries->len > PLAZA_MAX_ROWS)
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_TOO_LARGE,
                 /* Translators: %1$s is a file’s name, %2$d a number of events. */
                 _("%1$s has more than %2$d events."), name, PLAZA_MAX_ROWS);
  else
    return TRUE;

  return FALSE;
}

static PlazaIntake *
ics_read (const char                *bytes,
          gsize                      length,
          const PlazaReaderContext  *context,
          GError                   **error)
{
  PlazaIcsFile *file = plaza_ics_file_new (bytes, length, context->name, error);
  PlazaIntake *intake = NULL;
  IcsContent content;

  if (file == NULL)
    return NULL;
  content = (IcsContent) {
    .file = file,
    .zones = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_ics_zones_free),
    .entries = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_ics_entry_free),
  };

  /* Events without a calendar around them are those of a calendar that says nothing of itself. */
  ics_content_add_calendar (&content, file->root, context);
  if (ics_check (&content, context->name, error))
    {
      intake = plaza_intake_new (context->name, plaza_reader_ics.kind);
      ics_tell (intake, &content);
      ics_read_events (intake, &content, context);
    }

  ics_content_clear (&content);
  return intake;
}

/* UTF-16 is looked at without its zeros. */
static int
ics_fits (const char *bytes,
          gsize       length)
{
  g_autoptr(GString) look = g_string_new (NULL);

  for (gsize i = 0; i < length && i < ICS_LOOK; i++)
    if (bytes[i] != '\0')
      g_string_append_c (look, g_ascii_toupper (bytes[i]));

  for (const char *p = look->str; (p = strstr (p, "BEGIN:V")) != NULL; p++)
    {
      gboolean begins = p == look->str || p[-1] == '\n' || p[-1] == '\r' || (guchar) p[-1] >= 0x80;
      gboolean first = begins && (gsize) (p - look->str) == strspn (look->str, "\xEF\xBB\xBF\xFF\xFE \t\r\n");

      if (begins && g_str_has_prefix (p, "BEGIN:VCALENDAR"))
        return first ? 100 : 90;
      if (begins && g_str_has_prefix (p, "BEGIN:VEVENT"))
        return 80;
    }

  return 0;
}

const PlazaReader plaza_reader_ics = { "ics", ics_fits, ics_read };
