/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-site.h"

#include <string.h>

#include "plaza-config.h"
#include "plaza-direction.h"
#include "plaza-site-private.h"

static void
site_handout_free (PlazaSiteHandout *handout)
{
  g_free ((char *) handout->path);
  g_free ((char *) handout->title);
  g_free ((char *) handout->language);
  g_free ((char *) handout->uid);
  g_free (handout);
}

static void
site_file_free (PlazaSiteFile *file)
{
  g_free (file->path);
  g_free (file);
}

static void
site_take_handouts (PlazaSite              *self,
                    const PlazaSiteOptions *options)
{
  for (guint i = 0; i < options->n_handouts; i++)
    {
      const PlazaSiteHandout *given = &options->handouts[i];
      PlazaSiteHandout *own = g_new0 (PlazaSiteHandout, 1);

      own->path = g_strdup (given->path);
      own->title = g_strdup (given->title);
      own->language = g_strdup (given->language);
      own->uid = g_strdup (given->uid);
      g_ptr_array_add (self->handouts, own);
    }
}

/* What stands around the content of every page, and what decides what else there is. */
static guint64
site_stamp_frame (PlazaSite *self)
{
  guint64 stamp = plaza_site_stamp_record (&plaza_campaign_record_type, self->record);
  g_autofree char *others = g_strdup_printf (PLAZA_VERSION "\n%s\n%d %d %d\n%s", self->base != NULL ? self->base : "", self->one_page, self->feeds,
                                             plaza_site_is_parted (self), self->registration != NULL ? self->registration : "");

  for (PlazaSitePage page = 0; page < PLAZA_SITE_N_PAGES; page++)
    stamp = plaza_site_stamp_add (stamp, plaza_site_has_page (self, page));
  for (guint i = 0; i < self->handouts->len; i++)
    {
      const PlazaSiteHandout *handout = g_ptr_array_index (self->handouts, i);
      g_autofree char *text = g_strjoin ("\n", handout->path, handout->title, handout->language, handout->uid, NULL);

      stamp = plaza_site_stamp_add (stamp, plaza_site_stamp (text));
    }
  return plaza_site_stamp_add (stamp, plaza_site_stamp (others));
}

/* The campaign's, each once; where it has none, the language of the program's sources. */
static GStrv
site_find_languages (const PlazaCampaignRecord *record)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; record->languages[i] != NULL; i++)
    if (plaza_language_is_valid (record->languages[i]) && g_hash_table_add (seen, record->languages[i]))
      g_strv_builder_add (builder, record->languages[i]);
  if (g_hash_table_size (seen) == 0)
    g_strv_builder_add (builder, "en");

  return g_strv_builder_end (builder);
}

/**
 * plaza_site_new:
 * @campaign: stays as long as the site does; whoever wants one moment of it calls plaza_campaign_begin_reading() before
 * @options: what else there will be
 * @progress: (nullable): told of each event that is read
 * @error: the store's, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the site, with all that it says of the campaign
 */
PlazaSite *
plaza_site_new (PlazaCampaign           *campaign,
                const PlazaSiteOptions  *options,
                PlazaProgress           *progress,
                GError                 **error)
{
  g_autoptr(PlazaSite) self = g_new0 (PlazaSite, 1);

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign) && options != NULL, NULL);

  self->campaign = g_object_ref (campaign);
  self->record = plaza_campaign_get_record (campaign);
  self->languages = site_find_languages (self->record);
  if (options->base != NULL)
    self->base = g_strconcat (options->base, g_str_has_suffix (options->base, "/") ? NULL : "/", NULL);
  self->one_page = options->one_page;
  self->feeds = options->feeds;
  self->registration = g_strdup (options->registration);
  self->handouts = g_ptr_array_new_with_free_func ((GDestroyNotify) site_handout_free);
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->entries = g_ptr_array_new_with_free_func (g_free);
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_site_group_free);
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_site_group_free);
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) site_file_free);
  site_take_handouts (self, options);
  if (!plaza_site_events_read (self, progress, error) || !plaza_campaign_was_read (campaign, error))
    return NULL;

  self->frame = site_stamp_frame (self);
  plaza_site_files_list (self);
  return g_steal_pointer (&self);
}

void
plaza_site_free (PlazaSite *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->handouts, g_ptr_array_unref);
  g_strfreev (self->languages);
  g_free (self->registration);
  g_free (self->base);
  g_clear_object (&self->campaign);
  g_free (self);
}

/**
 * plaza_site_get_files:
 *
 * Returns: (transfer none) (element-type PlazaSiteFile): all files that plaza_site_make() makes, in order
 */
GPtrArray *
plaza_site_get_files (PlazaSite *self)
{
  return self->files;
}

/**
 * plaza_site_get_events:
 *
 * Returns: (transfer none) (element-type PlazaEvent): the events of the site, by day, as the public may know them
 */
GPtrArray *
plaza_site_get_events (PlazaSite *self)
{
  return self->events;
}

/**
 * plaza_site_get_states:
 *
 * Returns: (transfer container) (element-type utf8): in which states there are events, two letters each
 */
GPtrArray *
plaza_site_get_states (PlazaSite *self)
{
  GPtrArray *states = g_ptr_array_new ();

  for (guint i = 0; i < self->states->len; i++)
    {
      const PlazaSiteGroup *group = g_ptr_array_index (self->states, i);

      if (*group->key != '\0')
        g_ptr_array_add (states, group->key);
    }
  return states;
}

/**
 * plaza_site_get_events_of:
 * @state: two letters
 *
 * Returns: (transfer container) (element-type PlazaEvent): the events there, by day, as the public may know them
 */
GPtrArray *
plaza_site_get_events_of (PlazaSite  *self,
                          const char *state)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      const PlazaSiteEvent *entry = g_ptr_array_index (self->entries, i);

      if (strcmp (entry->state->key, state) == 0)
        g_ptr_array_add (events, entry->event);
    }
  return events;
}

static void
site_write_page (PlazaSiteView *view)
{
  switch ((PlazaSitePage) view->file->page)
    {
    case PLAZA_SITE_STATES: plaza_site_states_write (view); break;
    case PLAZA_SITE_DAYS: plaza_site_days_write (view); break;
    case PLAZA_SITE_STATE:
    case PLAZA_SITE_DAY: plaza_site_part_write (view, view->file->about); break;
    case PLAZA_SITE_EVENT: plaza_site_event_write (view, view->file->about); break;
    case PLAZA_SITE_TOOLKIT: plaza_site_toolkit_write (view); break;
    case PLAZA_SITE_GUIDE: plaza_site_guide_write (view, view->file->about); break;
    case PLAZA_SITE_POINTS: plaza_site_points_write (view); break;
    case PLAZA_SITE_PRINT: plaza_site_print_write (view); break;
    case PLAZA_SITE_STYLE: plaza_site_style_write (view->site, view->html); break;
    case PLAZA_SITE_SCRIPT: plaza_site_script_write (view->html); break;
    case PLAZA_SITE_COUNTRY: plaza_site_country_picture (view->site, view->html); break;
    default: g_assert_not_reached ();
    }
}

/**
 * plaza_site_make:
 * @file: of plaza_site_get_files()
 * @error: where a file that comes with the program is not there
 *
 * Returns: (transfer full) (nullable): what stands in the file
 */
GBytes *
plaza_site_make (PlazaSite            *self,
                 const PlazaSiteFile  *file,
                 GError              **error)
{
  g_autoptr(PlazaHtml) html = plaza_html_new ();
  PlazaSiteView view = { .site = self, .file = file, .html = html, .language = self->languages[file->language] };

  g_return_val_if_fail (file != NULL, NULL);

  view.words = plaza_words_for (view.language);
  view.rtl = plaza_language_is_rtl (view.language);
  site_write_page (&view);
  return plaza_html_steal (html);
}
