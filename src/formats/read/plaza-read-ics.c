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
ics_content_add_calendar (IcsContent         *self,
                          const PlazaIcsPart *calendar)
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
        g_ptr_array_add (self->entries, plaza_ics_entry_new (part, zones, cancels, ours));
      else if (strcmp (part->name, "VTODO") == 0 || strcmp (part->name, "VJOURNAL") == 0)
        self->n_other++;
      else if (strcmp (part->name, "VCALENDAR") == 0)
        ics_content_add_calendar (self, part);
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

/* The point that all events have, though they are in different places: the group's own. */
static const char *
ics_find_one_point (GPtrArray *groups)
{
  const char *point = NULL;
  const char *location = NULL;
  gboolean differ = FALSE;

  for (guint i = 0; i < groups->len; i++)
    {
      const PlazaIcsPart *part = ((const PlazaIcsGroup *) g_ptr_array_index (groups, i))->main->part;
      const char *geo = plaza_ics_part_get (part, "GEO");
      const char *where = plaza_ics_part_get (part, "LOCATION");

      if (*geo == '\0')
        continue;
      if (point != NULL && strcmp (point, geo) != 0)
        return NULL;
      point = geo;
      differ |= *where != '\0' && location != NULL && strcmp (location, where) != 0;
      location = *where != '\0' ? where : location;
    }

  return differ ? point : NULL;
}

static void
ics_read_events (PlazaIntake              *intake,
                 const IcsContent         *content,
                 const PlazaReaderContext *context)
{
  g_autoptr(GPtrArray) groups = plaza_ics_groups_make (content->entries);
  g_autoptr(PlazaPlaceReader) places = plaza_place_reader_new (context->places);
  PlazaIcsReading reading = { .context = context, .places = places, .one_point = ics_find_one_point (groups), .n_times = ICS_MOST_TIMES };

  if (reading.one_point != NULL)
    {
      g_autofree char *quoted = plaza_text_rules_quote (reading.one_point);

      /* Translators: %s is a point as it stands in a file. */
      ics_ask (intake, 0, g_strdup_printf (_("all events have the point “%s”, though they are in different places; left out"), quoted));
    }
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
  ics_content_add_calendar (&content, file->root);
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
