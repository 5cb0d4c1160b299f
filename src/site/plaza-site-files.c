/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-config.h"
#include "plaza-site-private.h"

/**
 * plaza_site_has_page:
 *
 * Returns: whether there is anything to say on pages of that kind
 */
gboolean
plaza_site_has_page (PlazaSite     *self,
                     PlazaSitePage  page)
{
  switch (page)
    {
    case PLAZA_SITE_TOOLKIT:
    case PLAZA_SITE_GUIDE: return plaza_campaign_get_guides (self->campaign)->len > 0;
    case PLAZA_SITE_POINTS: return plaza_campaign_get_points (self->campaign)->len > 0;
    case PLAZA_SITE_PRINT: return self->handouts->len > 0;
    case PLAZA_SITE_STATE:
    case PLAZA_SITE_DAY: return plaza_site_is_parted (self);
    default: return TRUE;
    }
}

/**
 * plaza_site_find_also:
 * @also: room for %PLAZA_SITE_ALSO of them
 *
 * Finds the events that follow in the same state; behind the last one, the first.
 *
 * Returns: how many there are
 */
guint
plaza_site_find_also (const PlazaSiteEvent  *entry,
                      const PlazaSiteEvent **also)
{
  GPtrArray *events = entry->state->events;
  guint n = *entry->state->key != '\0' ? MIN (events->len - 1, PLAZA_SITE_ALSO) : 0;

  for (guint i = 0; i < n; i++)
    also[i] = g_ptr_array_index (events, (entry->in_state + 1 + i) % events->len);

  return n;
}

static guint64
site_files_stamp_event (PlazaSite            *self,
                        const PlazaSiteEvent *entry)
{
  const PlazaSiteEvent *also[PLAZA_SITE_ALSO];
  guint n = plaza_site_find_also (entry, also);
  guint64 stamp = plaza_site_stamp_add (self->frame, entry->stamp);

  for (guint i = 0; i < n; i++)
    stamp = plaza_site_stamp_add (stamp, also[i]->stamp);
  return plaza_site_stamp_add (stamp, entry->state->events->len);
}

static guint64
site_files_stamp_groups (PlazaSite *self,
                         GPtrArray *groups)
{
  guint64 stamp = self->frame;

  for (guint i = 0; i < groups->len; i++)
    stamp = plaza_site_stamp_add (stamp, ((const PlazaSiteGroup *) g_ptr_array_index (groups, i))->stamp);

  return stamp;
}

static void
site_files_add (PlazaSite     *self,
                guint          language,
                PlazaSitePage  page,
                gconstpointer  about,
                guint64        stamp)
{
  PlazaSiteFile *file = g_new0 (PlazaSiteFile, 1);
  gboolean parted = page == PLAZA_SITE_STATE || page == PLAZA_SITE_DAY;

  file->path = parted ? plaza_site_part_path (self, language, page, about) : plaza_site_path (self, language, page, about);
  file->stamp = stamp;
  file->page = page;
  file->language = language;
  file->about = about;
  g_ptr_array_add (self->files, file);
}

static void
site_files_add_parts (PlazaSite     *self,
                      PlazaSitePage  page,
                      GPtrArray     *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      PlazaSiteGroup *group = g_ptr_array_index (groups, i);

      for (guint first = 0; first < group->events->len; first += PLAZA_SITE_MOST)
        {
          PlazaSitePart *part = g_new0 (PlazaSitePart, 1);

          part->group = group;
          part->first = first;
          part->n = MIN (PLAZA_SITE_MOST, group->events->len - first);
          g_ptr_array_add (self->parts, part);
          for (guint language = 0; self->languages[language] != NULL; language++)
            site_files_add (self, language, page, part, plaza_site_stamp_add (self->frame, group->stamp));
        }
    }
}

static void
site_files_add_texts (PlazaSite *self,
                      guint      language)
{
  GPtrArray *guides = plaza_campaign_get_guides (self->campaign);
  GPtrArray *points = plaza_campaign_get_points (self->campaign);
  guint64 messages = plaza_site_stamp_records (&plaza_message_type, plaza_campaign_get_messages (self->campaign));
  guint64 all_guides = plaza_site_stamp_records (&plaza_guide_type, guides);
  guint64 all_points = plaza_site_stamp_records (&plaza_point_type, points);

  if (guides->len > 0)
    site_files_add (self, language, PLAZA_SITE_TOOLKIT, NULL, plaza_site_stamp_add (self->frame, all_guides));
  for (guint i = 0; i < guides->len; i++)
    {
      const PlazaGuide *guide = g_ptr_array_index (guides, i);
      guint64 stamp = plaza_site_stamp_add (messages, plaza_site_stamp_record (&plaza_guide_type, guide));

      site_files_add (self, language, PLAZA_SITE_GUIDE, guide, plaza_site_stamp_add (self->frame, stamp));
    }
  all_points = plaza_site_stamp_add (all_points, plaza_site_stamp_records (&plaza_bill_type, plaza_campaign_get_bills (self->campaign)));
  if (points->len > 0)
    site_files_add (self, language, PLAZA_SITE_POINTS, NULL, plaza_site_stamp_add (self->frame, all_points));
  if (self->handouts->len > 0)
    site_files_add (self, language, PLAZA_SITE_PRINT, NULL, self->frame);
}

/* What the program brings along changes with the program. */
static void
site_files_add_own (PlazaSite *self)
{
  for (PlazaSitePage page = PLAZA_SITE_STYLE; page <= PLAZA_SITE_COUNTRY; page++)
    site_files_add (self, 0, page, NULL, plaza_site_stamp_add (self->frame, plaza_site_stamp (PLAZA_VERSION)));
}

/**
 * plaza_site_files_list:
 *
 * Lists what the site is made of, with the stamp of each.
 */
void
plaza_site_files_list (PlazaSite *self)
{
  guint64 states = site_files_stamp_groups (self, self->states);
  guint64 days = site_files_stamp_groups (self, self->days);

  for (guint language = 0; self->languages[language] != NULL; language++)
    {
      site_files_add (self, language, PLAZA_SITE_STATES, NULL, states);
      site_files_add (self, language, PLAZA_SITE_DAYS, NULL, days);
      site_files_add_texts (self, language);
      for (guint i = 0; i < self->entries->len; i++)
        {
          const PlazaSiteEvent *entry = g_ptr_array_index (self->entries, i);

          site_files_add (self, language, PLAZA_SITE_EVENT, entry, site_files_stamp_event (self, entry));
        }
    }
  if (plaza_site_is_parted (self))
    {
      site_files_add_parts (self, PLAZA_SITE_STATE, self->states);
      site_files_add_parts (self, PLAZA_SITE_DAY, self->days);
    }
  site_files_add_own (self);
}
