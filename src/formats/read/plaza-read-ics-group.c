/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-read-ics-group.h"

#include <string.h>

#include "plaza-read-ics-own.h"
#include "plaza-read-ics-value.h"
#include "plaza-text-rules.h"
#include "plaza-texts.h"

/* A longer one is kept by its digest. */
#define GROUP_LONGEST_KEY 200

/* What is made of all entries with one UID. */
typedef struct
{
  GPtrArray  *groups;    /* those of this UID, in the file's order */
  GHashTable *by_title;  /* title and day -> group */
} GroupSplit;

/* Of whatever tells events apart that have no name of their own, or share it. */
static char *
ics_group_digest (const char *uid,
                  const char *title,
                  const char *when,
                  const char *where)
{
  g_autofree char *text = g_strjoin ("\n", uid, title, when, where, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  digest[32] = '\0';
  return g_strconcat ("made-", digest, NULL);
}

/* "march/20170222-1730@campaign" is a time of "march@campaign". */
static char *
ics_entry_uid_of_ours (const char *uid)
{
  const char *slash = strchr (uid, '/');
  const char *at = slash != NULL ? strrchr (slash, '@') : NULL;

  return at != NULL ? g_strdup_printf ("%.*s%s", (int) (slash - uid), uid, at) : g_strdup (uid);
}

static char *
ics_entry_text (const PlazaIcsPart *part,
                const char         *name)
{
  const PlazaIcsProperty *property = plaza_ics_part_find (part, name);

  return property != NULL ? plaza_ics_property_text (property) : g_strdup ("");
}

static char *
ics_entry_uid (const PlazaIcsEntry *self)
{
  g_autofree char *uid = ics_entry_text (self->part, "UID");
  g_autofree char *where = NULL;

  if (*uid != '\0' && self->ours)
    return ics_entry_uid_of_ours (uid);
  if (*uid != '\0' && strlen (uid) <= GROUP_LONGEST_KEY && strchr (uid, '\n') == NULL)
    return g_steal_pointer (&uid);

  where = ics_entry_text (self->part, "LOCATION");
  return *uid != '\0' ? ics_group_digest (uid, "", "", "") : ics_group_digest ("", self->title, self->time, where);
}

/* Without what Plaza wrote behind it; one that is too long for a field is none, see plaza_ics_draft_read(). */
static PlazaReadTitle *
ics_entry_read_title (const PlazaIcsEntry      *self,
                      const PlazaReaderContext *context)
{
  g_autofree char *shown = ics_entry_text (self->part, "SUMMARY");
  g_autofree char *title = self->ours ? plaza_ics_own_title (self->part, shown) : g_steal_pointer (&shown);

  return plaza_read_title (strlen (title) <= PLAZA_MAX_FIELD_BYTES ? title : "", context);
}

/**
 * plaza_ics_entry_new:
 * @part: a VEVENT; stays with the entry, as @zones do
 * @zones: of its calendar
 * @cancels: whether its calendar calls off what is in it
 * @ours: whether Plaza wrote its calendar
 * @context: what is known of the campaign
 */
PlazaIcsEntry *
plaza_ics_entry_new (const PlazaIcsPart *part,
                     PlazaIcsZones      *zones,
                     gboolean            cancels,
                     gboolean            ours,
                     const PlazaReaderContext *context)
{
  PlazaIcsEntry *self = g_new0 (PlazaIcsEntry, 1);
  PlazaReadMoment start;

  self->part = part;
  self->zones = zones;
  self->cancels = cancels;
  self->ours = ours;
  self->said = ics_entry_read_title (self, context);
  self->title = plaza_text_fold (self->said->title);
  self->time = plaza_ics_part_get (part, "DTSTART");
  if (plaza_ics_moment_parse (self->time, &start) == PLAZA_ICS_SAID_MOMENT)
    g_strlcpy (self->day, start.date, sizeof self->day);
  self->recurrence = plaza_ics_part_find (part, "RECURRENCE-ID");
  self->sequence = (int) CLAMP (g_ascii_strtoll (plaza_ics_part_get (part, "SEQUENCE"), NULL, 10), 0, G_MAXINT);
  self->uid = ics_entry_uid (self);

  return self;
}

void
plaza_ics_entry_free (PlazaIcsEntry *self)
{
  g_free (self->uid);
  g_free (self->title);
  plaza_read_title_free (self->said);
  g_free (self);
}

/**
 * plaza_ics_entry_is_off:
 *
 * Returns: whether its status, its title or its calendar calls it off
 */
gboolean
plaza_ics_entry_is_off (const PlazaIcsEntry *self)
{
  const char *status = plaza_ics_part_get (self->part, "STATUS");

  return self->cancels || self->said->cancelled || g_ascii_strncasecmp (status, "CANCELLED", 9) == 0 || g_ascii_strncasecmp (status, "CANCELED", 8) == 0 ||
         g_ascii_strncasecmp (status, "CANCELAD", 8) == 0;
}

static void
ics_group_free (PlazaIcsGroup *self)
{
  g_free (self->key);
  g_ptr_array_unref (self->others);
  g_free (self);
}

static PlazaIcsGroup *
ics_group_new (const PlazaIcsEntry *main,
               char                *key)
{
  PlazaIcsGroup *self = g_new0 (PlazaIcsGroup, 1);

  self->key = key;
  self->main = main;
  self->others = g_ptr_array_new ();
  self->order = main->sequence;

  return self;
}

/* Less than, equal to or greater than 0: which of two says later what counts. */
static int
ics_group_compare (const PlazaIcsEntry *one,
                   const PlazaIcsEntry *other)
{
  static const char *const stamps[] = { "LAST-MODIFIED", "DTSTAMP" };
  int order = one->sequence < other->sequence ? -1 : one->sequence > other->sequence;

  for (gsize i = 0; order == 0 && i < G_N_ELEMENTS (stamps); i++)
    order = strcmp (plaza_ics_part_get (one->part, stamps[i]), plaza_ics_part_get (other->part, stamps[i]));

  return order;
}

/* A message that calls an event off says little else of it: what an earlier one says stays. */
static void
ics_group_add_revision (PlazaIcsGroup       *self,
                        const PlazaIcsEntry *entry)
{
  gboolean is_later = ics_group_compare (entry, self->main) >= 0;

  if (is_later && entry->cancels && !self->main->cancels)
    self->cancelled = TRUE;
  else if (is_later)
    {
      self->main = entry;
      self->cancelled = FALSE;
    }
  else if (self->main->cancels && !entry->cancels)
    {
      self->main = entry;
      self->cancelled = TRUE;
    }
  self->order = MAX (self->order, entry->sequence);
}

/* Entries with the same title on the same day are revisions of one event in any case. */
static void
ics_group_split_by_title (GroupSplit *split,
                          GPtrArray  *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const PlazaIcsEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *key = g_strconcat (entry->title, "\n", entry->day, NULL);
      PlazaIcsGroup *group = g_hash_table_lookup (split->by_title, key);

      if (entry->recurrence != NULL)
        continue;
      /* A message that calls off need not say what. */
      if (group == NULL && entry->cancels && split->groups->len > 0 && (*entry->title == '\0' || *entry->day == '\0'))
        group = g_ptr_array_index (split->groups, 0);
      if (group != NULL)
        {
          ics_group_add_revision (group, entry);
          continue;
        }
      group = ics_group_new (entry, NULL);
      g_ptr_array_add (split->groups, group);
      g_hash_table_insert (split->by_title, g_steal_pointer (&key), group);
    }
}

/* Whether there are at least two titles and at least two days: then a site has one UID for all its events. */
static gboolean
ics_group_is_constant (GPtrArray *groups)
{
  const PlazaIcsEntry *first = groups->len > 0 ? ((PlazaIcsGroup *) g_ptr_array_index (groups, 0))->main : NULL;
  gboolean titles = FALSE, days = FALSE;

  for (guint i = 1; i < groups->len; i++)
    {
      const PlazaIcsEntry *entry = ((PlazaIcsGroup *) g_ptr_array_index (groups, i))->main;

      titles |= strcmp (entry->title, first->title) != 0;
      days |= strcmp (entry->day, first->day) != 0;
    }

  return titles && days;
}

/* Whether the numbers of the revisions tell which of them counts. */
static gboolean
ics_group_are_revisions (GPtrArray *groups)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < groups->len; i++)
    if (!g_hash_table_add (seen, GINT_TO_POINTER (((PlazaIcsGroup *) g_ptr_array_index (groups, i))->main->sequence)))
      return FALSE;

  return TRUE;
}

static void
ics_group_join_revisions (GPtrArray *groups)
{
  PlazaIcsGroup *group = groups->len > 0 ? g_ptr_array_index (groups, 0) : NULL;

  for (guint i = 1; i < groups->len; i++)
    {
      PlazaIcsGroup *other = g_ptr_array_index (groups, i);

      ics_group_add_revision (group, other->main);
      ics_group_free (other);
    }
  if (groups->len > 1)
    g_ptr_array_set_size (groups, 1);
}

static void
ics_group_name (GPtrArray  *groups,
                const char *uid,
                gboolean    constant)
{
  for (guint i = 0; i < groups->len; i++)
    {
      PlazaIcsGroup *group = g_ptr_array_index (groups, i);

      group->shared = groups->len > 1 && !constant && i > 0;
      group->key = groups->len > 1 ? ics_group_digest (uid, group->main->title, group->main->day, "") : g_strdup (uid);
    }
}

/* A time of a series that is somewhere else, or called otherwise, is an event of its own. */
static gboolean
ics_group_is_apart (const PlazaIcsEntry *entry,
                    const PlazaIcsEntry *main)
{
  g_autofree char *here = ics_entry_text (entry->part, "LOCATION");
  g_autofree char *there = ics_entry_text (main->part, "LOCATION");

  if (plaza_ics_entry_is_off (entry) || main->recurrence != NULL)
    return FALSE;
  return (*entry->title != '\0' && strcmp (entry->title, main->title) != 0) || (*here != '\0' && strcmp (here, there) != 0);
}

static PlazaIcsGroup *
ics_group_find_series (GroupSplit          *split,
                       const PlazaIcsEntry *entry)
{
  for (guint i = 0; i < split->groups->len && i < 100; i++)
    if (strcmp (((PlazaIcsGroup *) g_ptr_array_index (split->groups, i))->main->title, entry->title) == 0)
      return g_ptr_array_index (split->groups, i);

  return g_ptr_array_index (split->groups, 0);
}

/* Where a time of a series has several revisions the last one counts. */
static GPtrArray *
ics_group_list_exceptions (GPtrArray *entries)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      PlazaIcsEntry *entry = g_ptr_array_index (entries, i);
      gpointer at;

      if (entry->recurrence == NULL)
        continue;
      if (!g_hash_table_lookup_extended (seen, entry->recurrence->value, NULL, &at))
        {
          g_hash_table_insert (seen, (gpointer) entry->recurrence->value, GUINT_TO_POINTER (list->len));
          g_ptr_array_add (list, entry);
        }
      else if (ics_group_compare (entry, g_ptr_array_index (list, GPOINTER_TO_UINT (at))) >= 0)
        list->pdata[GPOINTER_TO_UINT (at)] = entry;
    }

  return list;
}

static void
ics_group_add_exceptions (GroupSplit *split,
                          GPtrArray  *entries,
                          const char *uid)
{
  g_autoptr(GPtrArray) exceptions = ics_group_list_exceptions (entries);

  for (guint i = 0; i < exceptions->len; i++)
    {
      PlazaIcsEntry *entry = g_ptr_array_index (exceptions, i);
      PlazaIcsGroup *series;

      if (split->groups->len == 0)
        {
          g_ptr_array_add (split->groups, ics_group_new (entry, g_strdup (uid)));
          continue;
        }
      series = ics_group_find_series (split, entry);
      g_ptr_array_add (series->others, entry);
      entry->apart = ics_group_is_apart (entry, series->main);
      if (entry->apart)
        g_ptr_array_add (split->groups, ics_group_new (entry, g_strconcat (uid, " ", entry->recurrence->value, NULL)));
    }
}

/* Plaza makes an entry of each time, with a UID of its own; what is twice is a revision. */
static void
ics_group_join_ours (GPtrArray *groups,
                     GPtrArray *entries)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  PlazaIcsGroup *group = ics_group_new (g_ptr_array_index (entries, 0), NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      PlazaIcsEntry *entry = g_ptr_array_index (entries, i);

      group->order = MAX (group->order, entry->sequence);
      if (g_hash_table_add (seen, (gpointer) plaza_ics_part_get (entry->part, "UID")) && entry != group->main)
        g_ptr_array_add (group->others, entry);
    }
  g_ptr_array_add (groups, group);
}

static void
ics_group_split (GPtrArray *entries,
                 GPtrArray *groups)
{
  const PlazaIcsEntry *first = g_ptr_array_index (entries, 0);
  GroupSplit split = { g_ptr_array_new (), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  gboolean constant = FALSE;

  if (first->ours)
    ics_group_join_ours (split.groups, entries);
  else
    {
      ics_group_split_by_title (&split, entries);
      constant = ics_group_is_constant (split.groups);
      if (!constant && ics_group_are_revisions (split.groups))
        ics_group_join_revisions (split.groups);
    }
  ics_group_name (split.groups, first->uid, constant);
  if (!first->ours)
    ics_group_add_exceptions (&split, entries, first->uid);

  g_ptr_array_extend (groups, split.groups, NULL, NULL);
  g_ptr_array_unref (split.groups);
  g_hash_table_unref (split.by_title);
}

/**
 * plaza_ics_groups_make:
 * @entries: (element-type PlazaIcsEntry): of a file, from all its calendars; stay with the groups
 *
 * Puts together what is of one event: its revisions in any order, and the times of its series that are otherwise. Entries
 * that share their UID, and neither their title nor their day, are events of a site that has one UID for all.
 *
 * Returns: (transfer full) (element-type PlazaIcsGroup): the events, in the file's order
 */
GPtrArray *
plaza_ics_groups_make (GPtrArray *entries)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) ics_group_free);
  g_autoptr(GPtrArray) uids = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr(GHashTable) by_uid = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      PlazaIcsEntry *entry = g_ptr_array_index (entries, i);
      GPtrArray *same = g_hash_table_lookup (by_uid, entry->uid);

      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_ptr_array_add (uids, same);
          g_hash_table_insert (by_uid, entry->uid, same);
        }
      g_ptr_array_add (same, entry);
    }
  for (guint i = 0; i < uids->len; i++)
    ics_group_split (g_ptr_array_index (uids, i), groups);

  return groups;
}
