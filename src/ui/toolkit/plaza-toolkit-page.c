/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-toolkit-page.h"

#include <glib/gi18n.h>

#include "plaza-find-bar.h"
#include "plaza-guide-contents.h"
#include "plaza-guide-index.h"
#include "plaza-guide-reader.h"
#include "plaza-guide-text.h"
#include "plaza-language-toggle.h"
#include "plaza-look.h"
#include "plaza-text-item.h"

struct _PlazaToolkitPage
{
  PlazaViewPage            parent_instance;

  AdwMultiLayoutView  *layouts;
  AdwOverlaySplitView *split;
  AdwBottomSheet      *sheet;
  AdwWindowTitle      *narrow_title;
  GtkToggleButton     *find_button;
  GtkLabel            *position;
  GtkActionable       *edit;
  GtkActionable       *narrow_edit;
  GtkActionable       *print;
  GtkActionable       *narrow_print;
  PlazaFindBar        *find;
  PlazaLanguageToggle *language;
  PlazaGuideContents  *contents;
  PlazaGuideReader    *reader;

  PlazaGuideIndex     *index;
  const PlazaGuide    *guide;  /* the campaign's */
};

G_DEFINE_FINAL_TYPE (PlazaToolkitPage, plaza_toolkit_page, PLAZA_TYPE_VIEW_PAGE)

typedef enum
{
  PROP_GUIDE = 1,
} PlazaToolkitPageProperty;

static GParamSpec *properties[PROP_GUIDE + 1];

static const char *
toolkit_page_get_language (PlazaToolkitPage *self)
{
  return plaza_opened_get_language (plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self)));
}

static gboolean
toolkit_page_is_narrow (PlazaToolkitPage *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

/* ---- Search ---- */

static void
toolkit_page_show_hits (PlazaToolkitPage *self)
{
  int current = plaza_guide_reader_get_current (self->reader);

  if (current >= 0)
    current += plaza_guide_index_get_before (self->index, self->guide);

  plaza_guide_contents_set_hits (self->contents, plaza_guide_index_get_hits (self->index));
  plaza_find_bar_set_hits (self->find, current, plaza_guide_index_get_total (self->index));
}

static void
query_changed_cb (PlazaToolkitPage *self,
                  const char       *query)
{
  if (self->guide == NULL)
    return;

  plaza_guide_index_search (self->index, query);
  plaza_guide_reader_search (self->reader, query);
  plaza_guide_reader_go_to_nearest_hit (self->reader);
  toolkit_page_show_hits (self);
}

static void
toolkit_page_open_guide (PlazaToolkitPage *self,
                         const PlazaGuide *guide);

static void
go_cb (PlazaToolkitPage *self,
       int               direction)
{
  int next = plaza_guide_reader_get_current (self->reader) + direction;
  const PlazaGuide *guide = self->guide;

  if (guide == NULL || plaza_guide_index_get_total (self->index) == 0)
    return;

  if (next < 0 || next >= (int) plaza_guide_reader_get_n_hits (self->reader))
    {
      guide = plaza_guide_index_get_next (self->index, guide, direction);
      toolkit_page_open_guide (self, guide);
      next = direction > 0 ? 0 : (int) plaza_guide_reader_get_n_hits (self->reader) - 1;
    }

  plaza_guide_reader_set_current (self->reader, next);
  toolkit_page_show_hits (self);
}

/* On to what was found, in whichever guide. */
static void
find_entered_cb (PlazaToolkitPage *self)
{
  if (plaza_guide_index_get_total (self->index) == 0)
    return;

  if (plaza_guide_reader_get_current (self->reader) < 0)
    go_cb (self, 1);
  plaza_guide_reader_focus_hit (self->reader);
}

static void
find_left_cb (PlazaToolkitPage *self)
{
  plaza_guide_reader_focus_hit (self->reader);
  gtk_toggle_button_set_active (self->find_button, FALSE);
}

static void
find_toggled_cb (PlazaToolkitPage *self)
{
  if (gtk_toggle_button_get_active (self->find_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->find));
  else
    plaza_find_bar_set_query (self->find, "");
}

/* ---- Reading ---- */

static char *
toolkit_page_describe_position (PlazaToolkitPage *self,
                                int               index)
{
  const PlazaSection *section = g_ptr_array_index (self->guide->sections, index);
  guint number = plaza_guide_text_number (self->guide, index);
  guint n = plaza_guide_text_count (self->guide, section->type);

  switch (number > 0 ? section->type : PLAZA_SECTION_TEXT)
    {
    case PLAZA_SECTION_STEP:
      return g_strdup_printf (_("Step %1$u of %2$u"), number, n);

    case PLAZA_SECTION_CHAPTER:
      return g_strdup_printf (_("Chapter %1$u of %2$u"), number, n);

    case PLAZA_SECTION_POINT:
      return g_strdup_printf (_("Point %1$u of %2$u"), number, n);

    default:
      return g_strdup (plaza_texts_get (section->headings, toolkit_page_get_language (self)));
    }
}

/* The button does nothing before: its action wants to know of which thing. */
static void
toolkit_page_offer (GtkActionable *button,
                    const char    *action,
                    const char    *name)
{
  gtk_actionable_set_action_target (button, "s", name);
  gtk_actionable_set_action_name (button, action);
}

/* The section that is read, or the guide, where its begin is. */
static void
toolkit_page_offer_edit (PlazaToolkitPage *self,
                         int               index)
{
  const PlazaSection *section = index >= 0 ? g_ptr_array_index (self->guide->sections, index) : NULL;
  g_autofree char *name = plaza_text_name (PLAZA_THING_GUIDE, self->guide->id, section != NULL ? section->id : NULL);

  toolkit_page_offer (self->edit, "win.edit-text", name);
  toolkit_page_offer (self->narrow_edit, "win.edit-text", name);
}

static void
position_changed_cb (PlazaToolkitPage *self)
{
  int index = plaza_guide_reader_get_position (self->reader);
  g_autofree char *words = NULL;

  if (self->guide == NULL)
    return;

  words = index >= 0 ? toolkit_page_describe_position (self, index) : NULL;
  gtk_label_set_label (self->position, words != NULL ? words : "");
  toolkit_page_offer_edit (self, index);
  plaza_guide_contents_set_position (self->contents, index);
}

static void
text_changed_cb (PlazaToolkitPage *self)
{
  plaza_guide_index_read (self->index, toolkit_page_get_language (self));
  toolkit_page_show_hits (self);
}

static void
toolkit_page_open_guide (PlazaToolkitPage *self,
                         const PlazaGuide *guide)
{
  gboolean other = self->guide != guide;
  const char *title = plaza_texts_get_or (guide->titles, toolkit_page_get_language (self), guide->id);

  self->guide = guide;
  adw_window_title_set_title (self->narrow_title, title);
  toolkit_page_offer (self->print, "win.print-guide", guide->id);
  toolkit_page_offer (self->narrow_print, "win.print-guide", guide->id);
  plaza_guide_contents_open (self->contents, guide->id);
  plaza_guide_reader_show (self->reader, plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self)), guide, toolkit_page_get_language (self));
  position_changed_cb (self);

  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GUIDE]);
}

static void
opened_cb (PlazaToolkitPage *self,
           const char       *guide,
           int               section)
{
  plaza_toolkit_page_open (self, guide, section);
  adw_bottom_sheet_set_open (self->sheet, FALSE);
}

/* Shows it at the section that is read now. */
static void
toolkit_show_anew (PlazaToolkitPage *self,
                   const PlazaGuide *guide)
{
  int section = plaza_guide_reader_get_position (self->reader);

  plaza_guide_contents_set (self->contents, plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self)), toolkit_page_get_language (self));
  toolkit_page_open_guide (self, guide);
  text_changed_cb (self);
  if (section > 0 && section < (int) guide->sections->len)
    plaza_guide_reader_scroll_to (self->reader, section);
}

/* The same place in the other language: both have the same sections. */
static void
toolkit_page_language_changed_cb (PlazaToolkitPage *self)
{
  if (self->guide != NULL)
    toolkit_show_anew (self, self->guide);
}

static void
plaza_toolkit_page_follow (PlazaViewPage *page,
                           GPtrArray     *changes)
{
  PlazaToolkitPage *self = PLAZA_TOOLKIT_PAGE (page);
  GPtrArray *guides = plaza_campaign_get_guides (plaza_view_page_get_campaign (page));
  const PlazaGuide *guide;

  if (!plaza_changes_have (changes, PLAZA_THING_GUIDE, NULL) && !plaza_changes_have (changes, PLAZA_THING_MESSAGE, NULL))
    return;

  guide = self->guide != NULL ? plaza_campaign_find_guide (plaza_view_page_get_campaign (page), self->guide->id) : NULL;
  if (guide == NULL && guides->len > 0)
    guide = g_ptr_array_index (guides, 0);
  if (guide != NULL)
    toolkit_show_anew (self, guide);
}

/* ---- The page ---- */

static void
narrow_cb (PlazaToolkitPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  gtk_toggle_button_set_active (self->find_button, *plaza_find_bar_get_query (self->find) != '\0');
}

static void
wide_cb (PlazaToolkitPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
toolkit_page_find_action (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  PlazaToolkitPage *self = PLAZA_TOOLKIT_PAGE (widget);

  if (toolkit_page_is_narrow (self))
    gtk_toggle_button_set_active (self->find_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->find));
}

/* Whoever begins to type wants to find something. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                PlazaToolkitPage      *self)
{
  GdkModifierType others = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;

  if ((modifiers & others) != 0 || !g_unichar_isgraph (gdk_keyval_to_unicode (key)))
    return GDK_EVENT_PROPAGATE;

  if (toolkit_page_is_narrow (self))
    gtk_toggle_button_set_active (self->find_button, TRUE);
  return plaza_find_bar_take_key (self->find, keys);
}

static void
toolkit_page_print_action (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  PlazaToolkitPage *self = PLAZA_TOOLKIT_PAGE (widget);

  if (self->guide != NULL)
    gtk_widget_activate_action (widget, "win.print-guide", "s", self->guide->id);
}

static void
toolkit_page_go_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  go_cb (PLAZA_TOOLKIT_PAGE (widget), g_str_equal (action, "toolkit.next-hit") ? 1 : -1);
}

static void
toolkit_page_contents_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  PlazaToolkitPage *self = PLAZA_TOOLKIT_PAGE (widget);

  if (toolkit_page_is_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, !adw_bottom_sheet_get_open (self->sheet));
  else
    adw_overlay_split_view_set_show_sidebar (self->split, !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
plaza_toolkit_page_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PlazaToolkitPage *self = PLAZA_TOOLKIT_PAGE (object);

  switch ((PlazaToolkitPageProperty) property_id)
    {
    case PROP_GUIDE:
      g_value_set_string (value, plaza_toolkit_page_get_guide (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* What one types is searched for at once. */
static gboolean
plaza_toolkit_page_begin (PlazaViewPage *page)
{
  toolkit_page_find_action (GTK_WIDGET (page), "page.search", NULL);

  return TRUE;
}

static void
plaza_toolkit_page_constructed (GObject *object)
{
  PlazaToolkitPage *self = PLAZA_TOOLKIT_PAGE (object);
  PlazaCampaign *campaign = plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self));
  PlazaOpened *opened = plaza_view_page_get_opened (PLAZA_VIEW_PAGE (self));
  GPtrArray *guides = plaza_campaign_get_guides (campaign);

  G_OBJECT_CLASS (plaza_toolkit_page_parent_class)->constructed (object);

  plaza_language_toggle_set_languages (self->language,
                                       (const char * const *) plaza_campaign_get_record (campaign)->languages);
  g_object_bind_property (opened, "language", self->language, "language",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (opened, "notify::language", G_CALLBACK (toolkit_page_language_changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->index = plaza_guide_index_new (campaign);
  plaza_guide_index_read (self->index, toolkit_page_get_language (self));
  plaza_guide_contents_set (self->contents, campaign, toolkit_page_get_language (self));
  if (guides->len > 0)
    toolkit_page_open_guide (self, g_ptr_array_index (guides, 0));
  else
    plaza_guide_reader_show_none (self->reader);
}

static void
plaza_toolkit_page_dispose (GObject *object)
{
  PlazaToolkitPage *self = PLAZA_TOOLKIT_PAGE (object);

  self->guide = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_TOOLKIT_PAGE);

  G_OBJECT_CLASS (plaza_toolkit_page_parent_class)->dispose (object);
}

static void
plaza_toolkit_page_finalize (GObject *object)
{
  PlazaToolkitPage *self = PLAZA_TOOLKIT_PAGE (object);

  g_clear_pointer (&self->index, plaza_guide_index_free);

  G_OBJECT_CLASS (plaza_toolkit_page_parent_class)->finalize (object);
}

static void
toolkit_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/toolkit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, split);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, find_button);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, position);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, edit);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, narrow_edit);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, print);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, narrow_print);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, find);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, language);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, contents);
  gtk_widget_class_bind_template_child (widget_class, PlazaToolkitPage, reader);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, position_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
plaza_toolkit_page_class_init (PlazaToolkitPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  plaza_look_add ("style-toolkit.css");
  object_class->constructed = plaza_toolkit_page_constructed;
  object_class->get_property = plaza_toolkit_page_get_property;
  object_class->dispose = plaza_toolkit_page_dispose;
  object_class->finalize = plaza_toolkit_page_finalize;
  PLAZA_VIEW_PAGE_CLASS (klass)->begin = plaza_toolkit_page_begin;
  PLAZA_VIEW_PAGE_CLASS (klass)->follow = plaza_toolkit_page_follow;

  properties[PROP_GUIDE] =
    g_param_spec_string ("guide", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (PLAZA_TYPE_FIND_BAR);
  g_type_ensure (PLAZA_TYPE_LANGUAGE_TOGGLE);
  g_type_ensure (PLAZA_TYPE_GUIDE_CONTENTS);
  g_type_ensure (PLAZA_TYPE_GUIDE_READER);
  toolkit_page_bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, toolkit_page_find_action);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, toolkit_page_print_action);
  gtk_widget_class_install_action (widget_class, "toolkit.next-hit", NULL, toolkit_page_go_action);
  gtk_widget_class_install_action (widget_class, "toolkit.previous-hit", NULL, toolkit_page_go_action);
  gtk_widget_class_install_action (widget_class, "toolkit.contents", NULL, toolkit_page_contents_action);
}

static void
plaza_toolkit_page_init (PlazaToolkitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
plaza_toolkit_page_get_guide (PlazaToolkitPage *self)
{
  g_return_val_if_fail (PLAZA_IS_TOOLKIT_PAGE (self), NULL);

  return self->guide != NULL ? self->guide->id : NULL;
}

/**
 * plaza_toolkit_page_open:
 * @guide: id of a guide; one that does not exist changes nothing
 * @section: index of the section to go to, or -1
 */
void
plaza_toolkit_page_open (PlazaToolkitPage *self,
                         const char       *guide,
                         int               section)
{
  const PlazaGuide *record = NULL;

  g_return_if_fail (PLAZA_IS_TOOLKIT_PAGE (self));

  record = plaza_campaign_find_guide (plaza_view_page_get_campaign (PLAZA_VIEW_PAGE (self)), guide);
  if (record == NULL)
    return;

  if (record != self->guide)
    {
      toolkit_page_open_guide (self, record);
      toolkit_page_show_hits (self);
    }
  if (record->sections->len > 0)
    plaza_guide_reader_scroll_to (self->reader, CLAMP (section, 0, (int) record->sections->len - 1));
}

/**
 * plaza_toolkit_page_search:
 * @query: what to find in the guides
 */
void
plaza_toolkit_page_search (PlazaToolkitPage *self,
                           const char       *query)
{
  g_return_if_fail (PLAZA_IS_TOOLKIT_PAGE (self));

  plaza_find_bar_set_query (self->find, query);
}
